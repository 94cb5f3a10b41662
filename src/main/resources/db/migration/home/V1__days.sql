-- What somebody put off: a line of theirs stays away until a day, with the reason. Others still see it.
create table home.snooze (
  id uuid primary key,
  person_id uuid not null references accounts.person on delete cascade,
  rule text not null, subject_id uuid not null,
  park_id uuid references parks.park,
  until_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (person_id, rule, subject_id)
);
call history.keep('home.snooze');
create index on home.snooze (park_id);
alter table home.snooze enable row level security;
alter table home.snooze_history enable row level security;
-- one's own, and those of the parks one looks after
create policy own_or_in_charge on home.snooze using ((select database.everywhere()) or person_id = (select database.person())
  or park_id = any ((select database.parks())::uuid[]));
create policy own_or_in_charge on home.snooze_history using ((select database.everywhere()) or person_id = (select database.person())
  or park_id = any ((select database.parks())::uuid[]));

-- What the network set for a rule; where nothing stands the rule's own days hold.
create table home.rule_setting (
  id uuid primary key,
  rule text not null unique,
  days int not null check (days between 1 and 3650),
  applied boolean not null default true,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('home.rule_setting');

-- How long each line stood on somebody's day: a stretch of days from the first to the last. Worked out from dated rows
-- and only ever a shorter way to them, so it has no history.
create table home.stretch (
  id uuid primary key,
  rule text not null, subject_id uuid not null,
  park_id uuid, owner_id uuid,
  first_on date not null, last_on date not null check (last_on >= first_on)
);
create unique index on home.stretch (rule, subject_id, last_on);
create index on home.stretch (last_on);
call database.open('home.stretch');
call database.guard('home.stretch', 'park_id', null);

-- Up to which day the stretches are worked out.
create table home.worked_out (
  singleton boolean primary key default true check (singleton),
  until_on date not null
);
call database.open('home.worked_out');

-- How somebody takes their day: by a mail in the morning or not. A person without a row gets it.
create table home.morning_mail (
  id uuid primary key,
  person_id uuid not null unique references accounts.person on delete cascade,
  wanted boolean not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('home.morning_mail');

-- Sent once a day, whatever is tried again.
create table home.morning_sent (
  person_id uuid not null references accounts.person on delete cascade,
  day date not null,
  primary key (person_id, day)
);
call database.open('home.morning_sent');
