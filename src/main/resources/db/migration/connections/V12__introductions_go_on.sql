-- Steps, outcomes and follow-ups belong to the introduction's partner, and follow it where it is merged into another.
alter table connections.introduction_step add foreign key (partner_id) references connections.partner;
alter table connections.outcome add foreign key (partner_id) references connections.partner;
alter table connections.follow_up add foreign key (partner_id) references connections.partner;

-- A mail about an introduction. side: whom it went to, null for the one that goes to both. letter_id: by which the
-- outbox tells what became of it. holder: the addresses that it went to.
create table connections.introduction_mail (
  id uuid primary key,
  introduction_id uuid not null references connections.introduction on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  partner_id uuid not null references connections.partner,
  side text check (side in ('STARTUP', 'PARTNER')),
  purpose text not null check (purpose in ('QUESTION', 'REMINDER', 'CONNECTION', 'FOLLOW_UP')),
  sent_on date not null,
  letter_id uuid not null,
  holder text not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('connections.introduction_mail');
create index on connections.introduction_mail (introduction_id);
create index on connections.introduction_mail (startup_id);
create index on connections.introduction_mail (partner_id);
do $$ declare guarded regclass; begin
  foreach guarded in array array['connections.introduction_mail', 'connections.introduction_mail_history']::regclass[] loop
    execute format('alter table %s enable row level security', guarded);
    -- to whom it went is an address: for the staff alone, as contact details are before both agreed
    execute format('create policy scope on %1$s using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]))', guarded);
  end loop;
end $$;

-- Days that a link of an introduction holds, after which a silent side is reminded, and after which it lapses.
insert into connections.setting (id, code, value) values
  ('01900000-0000-7000-8000-000000000611', 'introduction-link-days', 14),
  ('01900000-0000-7000-8000-000000000612', 'introduction-reminder-days', 5),
  ('01900000-0000-7000-8000-000000000613', 'introduction-lapse-days', 14);

-- Where both must not meet the same startup, one row says so from now on: the one that stays.
create or replace function connections.merge(gone uuid, kept uuid) returns void language plpgsql as $$
declare
  belonging record;
begin
  delete from connections.conflict c where c.partner_id = gone
    and exists (select from connections.conflict k where k.partner_id = kept and k.startup_id = c.startup_id);
  for belonging in select * from connections.belongings() loop
    execute format('update %1$s set %2$I = $1 where %2$I = $2', belonging.kept, belonging.field) using kept, gone;
  end loop;
  update accounts.role_held set dossier_id = kept where dossier_id = gone;
  update connections.partner set merged_into = kept where merged_into = gone or id = gone;
end $$;
