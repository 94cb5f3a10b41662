-- Browsers that somebody has signed in on. Only a digest is kept; no history: it opens nothing.
create table accounts.known_device (
  digest bytea not null,
  person_id uuid not null references accounts.person on delete cascade,
  seen_at timestamptz not null default now(),
  primary key (digest, person_id)
);
call database.open('accounts.known_device');
create index on accounts.known_device (person_id);
