-- Lists that a network sets for itself. A retired entry stays readable where it was used.
create table startups.sector (
  id uuid primary key, code text not null unique, names jsonb not null, position int not null default 0, retired_on date,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('startups.sector');

create table startups.stage_kind (
  id uuid primary key, code text not null unique, names jsonb not null, position int not null default 0, retired_on date,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('startups.stage_kind');

-- pattern: regular expression a value must match; checked_by: a named check of its digits (ICE), where there is one
create table startups.identifier_kind (
  id uuid primary key, code text not null unique, names jsonb not null, position int not null default 0, retired_on date,
  pattern text, checked_by text check (checked_by in ('ICE')),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('startups.identifier_kind');

-- unit: MONEY carries a currency; COUNT is a whole number
create table startups.measure_kind (
  id uuid primary key, code text not null unique, names jsonb not null, position int not null default 0, retired_on date,
  unit text not null check (unit in ('MONEY', 'COUNT', 'NUMBER')),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('startups.measure_kind');

create table startups.setting (
  id uuid primary key, code text not null unique, value text not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('startups.setting');
