-- followed_from is later than the admission where the history before it was taken over from elsewhere.
create table startups.journey (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  admitted_on date not null,
  followed_from date not null check (followed_from >= admitted_on),
  planned_end date not null check (planned_end > admitted_on),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (startup_id, admitted_on),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.journey', 'park_id', 'startup_id');
create index on startups.journey (admitted_on);

create table startups.stage (
  id uuid primary key,
  journey_id uuid not null references startups.journey on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  stage text not null references startups.stage_kind (code),
  since date not null, until date check (until >= since),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade,
  -- one stage at a time; the day a stage ends is the first of the next
  exclude using gist (journey_id with =, daterange(since, until, '[)') with &&) deferrable initially immediate
);
call history.keep('startups.stage', 'park_id', 'startup_id');
create index on startups.stage (startup_id);

create table startups.extension (
  id uuid primary key,
  journey_id uuid not null references startups.journey on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  decided_on date not null, planned_end date not null, decision text not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (journey_id, decided_on),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.extension', 'park_id', 'startup_id');
create index on startups.extension (startup_id);

create table startups.exit (
  id uuid primary key,
  journey_id uuid not null unique references startups.journey on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  exited_on date not null,
  kind text not null check (kind in ('COMPLETED', 'ACQUIRED', 'MERGED', 'MOVED_OUT', 'CEASED', 'EXCLUDED')),
  reason text,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.exit', 'park_id', 'startup_id');
create index on startups.exit (startup_id);

-- What a company was seen to be on a day, by a source. happened_on: the day it really changed, where the source tells
-- (a register's striking-off); otherwise the change is known only to lie before seen_on.
create table startups.observation (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  seen_on date not null,
  status text not null check (status in ('TRADING', 'DORMANT', 'CEASED', 'ACQUIRED', 'MERGED', 'LISTED', 'UNKNOWN')),
  source text not null check (source in ('REGISTER', 'VISIT', 'SURVEY', 'PRESS', 'DECLARATION', 'DIRECTORY')),
  happened_on date check (happened_on <= seen_on),
  link text, document_id uuid references startups.document on delete set null, note text,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (startup_id, seen_on, source),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.observation', 'park_id', 'startup_id');

create table startups.measure (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  kind text not null references startups.measure_kind (code),
  period_from date not null, period_until date not null check (period_until >= period_from),
  value numeric not null, currency char(3),
  source text not null check (source in ('REGISTER', 'VISIT', 'SURVEY', 'PRESS', 'DECLARATION', 'DIRECTORY')),
  stated_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (startup_id, kind, period_from, period_until, source),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.measure', 'park_id', 'startup_id');
