-- A startup and a partner brought together for a need. offer_id: null where the partner was thought of without an offer.
-- contact_id: who is asked on the partner's side. founder_id: who is asked on the startup's side.
create table connections.introduction (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  need_id uuid not null references coaching.need on delete cascade,
  partner_id uuid not null references connections.partner,
  offer_id uuid references connections.offer on delete set null,
  contact_id uuid references connections.contact on delete set null,
  founder_id uuid references startups.founder on delete set null,
  message text,
  proposed_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
create index on connections.introduction (startup_id);
create index on connections.introduction (need_id);
create index on connections.introduction (partner_id, proposed_on);
create index on connections.introduction (offer_id, proposed_on);
create index on connections.introduction (park_id);

-- What became of it: dated rows, the last one is its state. side: who took the step. person_id: who, where they have an
-- account. reason: why a side declined, why it lapsed.
create table connections.introduction_step (
  id uuid primary key,
  introduction_id uuid not null references connections.introduction on delete cascade,
  startup_id uuid not null, park_id uuid not null, partner_id uuid not null,
  step text not null check (step in ('PROPOSED', 'STARTUP_AGREED', 'STARTUP_DECLINED', 'PARTNER_AGREED', 'PARTNER_DECLINED',
    'CONNECTED', 'MET', 'LAPSED', 'WITHDRAWN')),
  side text not null check (side in ('STAFF', 'STARTUP', 'PARTNER', 'SYSTEM')),
  happened_on date not null,
  person_id uuid,
  how text, -- of a meeting: in person, by video
  reason text check (reason <> ''),
  position int not null, -- the order of steps of one day
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (introduction_id, position),
  unique (introduction_id, step)
);
create index on connections.introduction_step (startup_id);
create index on connections.introduction_step (partner_id);

-- What came of a meeting. value: of the investment, loan or contract, with its currency (ISO 4217). reason: why nothing.
create table connections.outcome (
  id uuid primary key,
  introduction_id uuid not null references connections.introduction on delete cascade,
  startup_id uuid not null, park_id uuid not null, partner_id uuid not null,
  kind text not null check (kind in ('INVESTMENT', 'LOAN', 'CONTRACT', 'PILOT', 'HIRE', 'TRAINING', 'PARTNERSHIP', 'NONE')),
  happened_on date not null,
  value numeric check (value > 0), currency text check (currency ~ '^[A-Z]{3}$'),
  reason text check (reason <> ''),
  document_id uuid references startups.document on delete set null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  check ((value is null) = (currency is null)),
  check (kind <> 'NONE' or (reason is not null and value is null))
);
create index on connections.outcome (introduction_id);
create index on connections.outcome (startup_id);
create index on connections.outcome (partner_id);

-- Thirty and ninety days after the two were connected a side was asked how it goes on, and what it said.
create table connections.follow_up (
  id uuid primary key,
  introduction_id uuid not null references connections.introduction on delete cascade,
  startup_id uuid not null, park_id uuid not null, partner_id uuid not null,
  side text not null check (side in ('STARTUP', 'PARTNER')),
  after_days int not null check (after_days in (30, 90)),
  asked_on date not null,
  answered_on date check (answered_on >= asked_on),
  met boolean, answer text,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (introduction_id, side, after_days)
);
create index on connections.follow_up (startup_id);
create index on connections.follow_up (partner_id);

-- A partner that must not be brought together with a startup: a competitor, a shareholder of one, a dispute.
create table connections.conflict (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  partner_id uuid not null references connections.partner,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (startup_id, partner_id),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
create index on connections.conflict (partner_id);

-- The startup's side, the park's and the network's as everywhere; and the partner's own.
do $$
declare
  kept regclass;
  guarded regclass;
begin
  foreach kept in array array['connections.introduction', 'connections.introduction_step', 'connections.outcome', 'connections.follow_up',
      'connections.conflict']::regclass[] loop
    call history.keep(kept);
    foreach guarded in array array[kept, (kept::text || '_history')::regclass] loop
      execute format('alter table %s enable row level security', guarded);
      -- why two must not meet is nobody's business outside the staff
      execute format('create policy scope on %1$s using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[]) %2$s)',
        guarded, case when kept = 'connections.conflict'::regclass then ''
          else 'or startup_id = any ((select database.dossiers())::uuid[]) or partner_id = any ((select database.dossiers())::uuid[])' end);
    end loop;
  end loop;
end $$;

-- Published: every introduction as it stood on a day.
--   state      the last step until then
--   agreed_on  the day on which the second side agreed; met_on, outcome_on: null where it had not come so far
create function connections.introductions_on(on_day date)
  returns table (introduction_id uuid, need_id uuid, startup_id uuid, park_id uuid, partner_id uuid, offer_id uuid, proposed_on date,
    state text, state_on date, connected_on date, met_on date, outcome text, outcome_on date)
  stable parallel safe language sql as $$
  select i.id, i.need_id, i.startup_id, i.park_id, i.partner_id, i.offer_id, i.proposed_on, last.step, last.happened_on,
      connected.happened_on, met.happened_on, o.kind, o.happened_on
  from connections.introduction i
  cross join lateral (select s.step, s.happened_on from connections.introduction_step s
    where s.introduction_id = i.id and s.happened_on <= on_day order by s.position desc limit 1) last
  left join connections.introduction_step connected on connected.introduction_id = i.id and connected.step = 'CONNECTED' and connected.happened_on <= on_day
  left join connections.introduction_step met on met.introduction_id = i.id and met.step = 'MET' and met.happened_on <= on_day
  left join lateral (select x.kind, x.happened_on from connections.outcome x
    where x.introduction_id = i.id and x.happened_on <= on_day order by x.happened_on, x.id limit 1) o on true
$$;
