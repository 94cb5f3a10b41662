create table parks.region (
  id uuid primary key,
  code text not null unique check (code <> ''),
  names jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('parks.region');

-- A park in preparation has no opening day yet.
create table parks.park (
  id uuid primary key,
  region_id uuid not null references parks.region,
  code text not null unique check (code <> ''),
  names jsonb not null,
  city jsonb not null,
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  opened_on date,
  closed_on date check (closed_on >= opened_on),
  capacity_m2 numeric check (capacity_m2 >= 0),
  offices int check (offices >= 0),
  desks int check (desks >= 0),
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('parks.park');
