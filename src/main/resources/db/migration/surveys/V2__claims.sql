-- What an accepted answer says of its startup: the fact that it became (a measure or an observation bears the claim's id),
-- or that waits for the coordinator because it contradicts what is known. said and known_text as they are kept, not as they are
-- shown: a number, a status, a text. settled: what it came to in the end; null while it is held, and where the known stood.
create table surveys.claim (
  id uuid primary key,
  asked_id uuid not null references surveys.asked on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  question text not null,
  kind text not null check (kind in ('MEASURE', 'FIELD', 'OBSERVATION', 'ANSWER')),
  code text not null,
  said text not null, currency char(3),
  period_from date not null, period_until date not null check (period_until >= period_from),
  said_on date not null,
  state text not null check (state in ('TAKEN', 'HELD', 'NEW_KEPT', 'KNOWN_KEPT', 'CORRECTED')),
  doubt text check (doubt in ('CEASED', 'CURRENCY', 'EXPORT_ABOVE_TURNOVER', 'TENFOLD', 'TENTH', 'DIFFERS', 'IMPOSSIBLE')),
  known_text text, known_currency char(3), known_source text, known_on date,
  settled text, decided_on date, reason text,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (asked_id, question),
  check ((state = 'TAKEN') = (doubt is null)),
  check ((state in ('TAKEN', 'HELD')) = (decided_on is null)),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('surveys.claim', 'park_id', 'startup_id');
create index on surveys.claim (startup_id);
create index on surveys.claim (said_on) where state = 'HELD';
