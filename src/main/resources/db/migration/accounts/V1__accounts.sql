create table accounts.person (
  id uuid primary key,
  name text not null check (name <> ''),
  name_arabic text,
  email citext not null unique,
  language text not null default 'fr' check (language in ('fr', 'ar', 'en')),
  digits text not null default 'latin' check (digits in ('latin', 'arabic')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('accounts.person');

-- A secret has no history: what was changed is gone.
create table accounts.password (
  person_id uuid primary key references accounts.person on delete cascade,
  hash text not null,
  changed_at timestamptz not null default now()
);
call database.open('accounts.password');

-- A role held from a day until a day, in one park, in one dossier, or in the whole network (both null).
create table accounts.role_held (
  id uuid primary key,
  person_id uuid not null references accounts.person on delete cascade,
  role text not null check (role in ('DIRECTOR', 'PARK_MANAGER', 'COORDINATOR', 'PROGRAMME_MANAGER', 'ANALYST',
    'JUROR', 'STARTUP', 'PARTNER', 'FUNDER', 'ADMINISTRATOR')),
  park_id uuid references parks.park,
  dossier_id uuid,
  held_from date not null,
  held_until date check (held_until >= held_from),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  check ((role = 'STARTUP') = (dossier_id is not null))
);
call history.keep('accounts.role_held');
create index on accounts.role_held (person_id);

create table accounts.suspension (
  id uuid primary key,
  person_id uuid not null references accounts.person on delete cascade,
  reason text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('accounts.suspension');
create unique index on accounts.suspension (person_id);

-- One-time links: only a digest is kept, so that the table opens no door.
create table accounts.sign_in_link (
  digest bytea primary key,
  person_id uuid not null references accounts.person on delete cascade,
  purpose text not null check (purpose in ('SIGN_IN', 'INVITATION')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
call database.open('accounts.sign_in_link');

create table accounts.token (
  id uuid primary key,
  person_id uuid not null references accounts.person on delete cascade,
  name text not null,
  digest bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
call database.open('accounts.token');
