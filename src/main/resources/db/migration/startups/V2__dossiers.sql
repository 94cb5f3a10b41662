-- One identity from applicant to alumnus. Children carry the park of their startup: scope and sharding need no join.
create table startups.startup (
  id uuid primary key,
  park_id uuid not null references parks.park,
  name text not null check (name <> ''),
  name_arabic text,
  kind text not null check (kind in ('STARTUP', 'TPE', 'PROJECT_HOLDER')),
  sector text references startups.sector (code),
  founded_on date,
  residency text not null check (residency in ('RESIDENT', 'NON_RESIDENT')),
  website text,
  description jsonb not null default '{}',
  search_key text not null, -- folded names and spellings (org.parcours.text.Names)
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  unique (id, park_id)
);
call history.keep('startups.startup', 'park_id', 'id');
create index on startups.startup (park_id, name, id);
create index on startups.startup (name, id);
create index on startups.startup using gin (search_key public.gin_trgm_ops);

-- Names that the company had before, or is also known by.
create table startups.other_name (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  name text not null check (name <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (startup_id, name),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.other_name', 'park_id', 'startup_id');

create table startups.founder (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  name text not null check (name <> ''),
  name_arabic text,
  email citext,
  part text not null default 'FOUNDER' check (part in ('FOUNDER', 'MEMBER')),
  since date, until date check (until >= since),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.founder', 'park_id', 'startup_id');
create index on startups.founder (startup_id);

create table startups.identifier (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  kind text not null references startups.identifier_kind (code),
  value text not null check (value <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (kind, value),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.identifier', 'park_id', 'startup_id');
create index on startups.identifier (startup_id);

-- content is stored once by its digest, whoever attached it
create table startups.document_content (
  digest bytea primary key,
  bytes bytea not null
);
call database.open('startups.document_content', 'select, insert');

create table startups.document (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  digest bytea not null references startups.document_content,
  name text not null, media_type text not null, size bigint not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('startups.document', 'park_id', 'startup_id');
create index on startups.document (startup_id);
-- a digest alone opens nothing: content is readable through a document in scope
alter table startups.document_content enable row level security;
create policy through_a_document on startups.document_content for select
  using ((select database.everywhere()) or exists (select from startups.document d where d.digest = document_content.digest));
create policy added on startups.document_content for insert with check (true);
