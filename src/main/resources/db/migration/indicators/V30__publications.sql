-- A figure frozen to be said in public. Nothing here is ever changed or removed: the application may only add, so these
-- tables need no versions. Who and when are the transaction's own, not the application's word.
create table indicators.publication (
  id uuid primary key,
  code text not null, version int not null,
  on_day date not null, known timestamptz not null, years double precision,
  park_id uuid references parks.park, sector text, stage text, kind text, cohort int,
  sentence jsonb not null,
  occasion text,
  figure text not null,          -- canonical JSON of every number
  evidence_rows int not null,
  evidence_root text not null,   -- root of the tree over the salted rows
  replaces uuid references indicators.publication,
  reason text,
  prepared_at timestamptz not null default history.moment(),
  prepared_by uuid not null default database.person(),
  unique (id, prepared_by),
  check (known <= prepared_at),
  check ((replaces is null) = (reason is null))
);

-- What became of it: approved by somebody else than who prepared it, or withdrawn before that; never both.
create table indicators.decision (
  publication_id uuid primary key,
  prepared_by uuid not null,
  kind text not null check (kind in ('APPROVED', 'WITHDRAWN')),
  reason text,
  decided_at timestamptz not null default history.moment(),
  decided_by uuid not null default database.person(),
  foreign key (publication_id, prepared_by) references indicators.publication (id, prepared_by),
  unique (publication_id, kind),
  constraint two_people check (kind <> 'APPROVED' or decided_by <> prepared_by)
);

-- The chain of passports. Each names the one before, and no two name the same, so that it never forks. Public.
create table indicators.seal (
  number int primary key check (number > 0),
  publication_id uuid not null unique,
  approved text not null default 'APPROVED' check (approved = 'APPROVED'),
  slug text not null unique,
  replaces uuid unique references indicators.seal (publication_id),
  previous text unique nulls not distinct references indicators.seal (seal),
  seal text not null unique,
  passport text not null,        -- the exact text, as anybody can fetch it
  foreign key (publication_id, approved) references indicators.decision (publication_id, kind)
);

-- The rows behind a figure, each as the text that its leaf of the tree is made of.
create table indicators.publication_evidence (
  publication_id uuid not null references indicators.publication,
  place int not null,
  salt bytea not null check (length(salt) = 16),
  line text not null,
  park_id uuid generated always as ((cast(line as jsonb) ->> 'park')::uuid) stored,
  startup_id uuid generated always as ((cast(line as jsonb) ->> 'startup')::uuid) stored,
  primary key (publication_id, place)
);

call database.open('indicators.publication', 'select, insert');
call database.open('indicators.decision', 'select, insert');
call database.open('indicators.seal', 'select, insert');
call database.open('indicators.publication_evidence', 'select, insert');

-- What is sealed is public; what is prepared is for those who see the whole network.
alter table indicators.seal enable row level security;
create policy anybody_reads on indicators.seal for select using (true);
create policy network_seals on indicators.seal for insert with check ((select database.everywhere()));
alter table indicators.publication enable row level security;
create policy sealed_or_network on indicators.publication
  using ((select database.everywhere()) or exists (select from indicators.seal s where s.publication_id = publication.id))
  with check ((select database.everywhere()));
alter table indicators.decision enable row level security;
create policy sealed_or_network on indicators.decision
  using ((select database.everywhere()) or exists (select from indicators.seal s where s.publication_id = decision.publication_id))
  with check ((select database.everywhere()));
call database.guard('indicators.publication_evidence', 'park_id', 'startup_id');
