-- Published: startups on a journey on a day, with the end planned by then.
create function coaching.supported(on_day date)
  returns table (startup_id uuid, park_id uuid, journey_id uuid, admitted_on date, planned_end date)
  stable parallel safe language sql as $$
  select j.startup_id, j.park_id, j.id, j.admitted_on,
    greatest(j.planned_end, (select max(x.planned_end) from startups.extension x where x.journey_id = j.id and x.decided_on <= on_day))
  from startups.journey j
  where j.admitted_on <= on_day and not exists (select from startups.exit e where e.journey_id = j.id and e.exited_on <= on_day)
$$;

-- Published: what one person acts for on a day, own and stood in for; follows the index on holders.
create function coaching.portfolio(person uuid, on_day date)
  returns table (startup_id uuid, park_id uuid, person_id uuid, holder_id uuid)
  stable parallel safe language sql as $$
  select c.startup_id, c.park_id, c.person_id, c.holder_id from coaching.in_charge(on_day) c
  where c.holder_id = any (array(select person union all
      select b.person_id from coaching.absence b where b.stand_in_id = person and on_day between b.absent_from and b.absent_until))
    and c.person_id = person
$$;

-- What was said with a startup. note_key is made where it was written, so that what is sent twice is kept once.
-- need_id: the need it is a contact about.
create table coaching.exchange (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  kind text not null check (kind in ('VISIT', 'CALL', 'MEETING', 'MESSAGE', 'WORKSHOP')),
  held_on date not null,
  person_id uuid not null references accounts.person,
  about text not null check (about <> ''),
  minutes text check (minutes <> ''),
  agreed text check (agreed <> ''),
  shared boolean not null default false,
  need_id uuid,
  note_key uuid not null unique,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.exchange');
create index on coaching.exchange (startup_id, held_on);
create index on coaching.exchange (person_id, held_on);
create index on coaching.exchange (park_id, held_on);
create index on coaching.exchange (need_id) where need_id is not null;
create index on coaching.exchange_history (startup_id);
create index on coaching.exchange_history (note_key);

-- What somebody promised to do next.
create table coaching.next_step (
  id uuid primary key,
  exchange_id uuid not null references coaching.exchange on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  what text not null check (what <> ''),
  due_on date not null,
  owner_id uuid not null references accounts.person,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.next_step');
create index on coaching.next_step (exchange_id);
create index on coaching.next_step (startup_id, due_on);
create index on coaching.next_step (owner_id, due_on);
create index on coaching.next_step_history (startup_id);

create table coaching.step_done (
  id uuid primary key,
  next_step_id uuid not null unique references coaching.next_step on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  done_on date not null,
  person_id uuid not null references accounts.person,
  note text check (note <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.step_done');
create index on coaching.step_done (startup_id);
create index on coaching.step_done_history (startup_id);

-- Files of an exchange are documents of the dossier.
create table coaching.attachment (
  id uuid primary key,
  exchange_id uuid not null references coaching.exchange on delete cascade,
  document_id uuid not null references startups.document on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.attachment');
create index on coaching.attachment (exchange_id);
create index on coaching.attachment (document_id);
create index on coaching.attachment_history (document_id);

-- The park's staff read and write all; the startup reads what is shared with it, and of its past what is shared still.
alter table coaching.exchange enable row level security;
create policy staff on coaching.exchange
  using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]))
  with check ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]));
create policy shared on coaching.exchange for select
  using (shared and startup_id = any ((select database.dossiers())::uuid[]));
do $$
declare kept text;
begin
  foreach kept in array array['exchange_history', 'next_step', 'next_step_history', 'step_done', 'step_done_history', 'attachment', 'attachment_history'] loop
    execute format('alter table coaching.%I enable row level security', kept);
    execute format('create policy staff on coaching.%I
      using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]))
      with check ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]))', kept);
  end loop;
end $$;
create policy shared on coaching.exchange_history for select
  using (shared and startup_id = any ((select database.dossiers())::uuid[])
    and exists (select from coaching.exchange e where e.id = exchange_history.id));
create policy shared on coaching.next_step for select
  using (startup_id = any ((select database.dossiers())::uuid[])
    and exists (select from coaching.exchange e where e.id = next_step.exchange_id and e.shared));
create policy shared on coaching.step_done for select
  using (startup_id = any ((select database.dossiers())::uuid[])
    and exists (select from coaching.next_step n where n.id = step_done.next_step_id));
create policy shared on coaching.attachment for select
  using (startup_id = any ((select database.dossiers())::uuid[])
    and exists (select from coaching.exchange e where e.id = attachment.exchange_id and e.shared));

-- A startup reads the documents of its dossier, but those of a private exchange it never does, now or as they were known.
create function coaching.kept_from_startup(document uuid) returns boolean
  stable security definer set search_path = pg_catalog language sql as $$
  select exists (
    select from (select a.exchange_id from coaching.attachment a where a.document_id = document
      union all select b.exchange_id from coaching.attachment_history b where b.document_id = document) linked
    where not exists (select from coaching.exchange e where e.id = linked.exchange_id and e.shared))
$$;
create policy private_attachments on startups.document as restrictive for select
  using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]) or not coaching.kept_from_startup(id));
create policy private_attachments on startups.document_history as restrictive for select
  using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]) or not coaching.kept_from_startup(id));
