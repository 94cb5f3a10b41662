-- What each module's schema was last brought up to: a digest of all its migrations. Where it is still the same, the next
-- start need not ask Flyway, which for all modules together takes longer than anything else of a quick start.
create table database.migrated (
  module text primary key,
  digest text not null,
  at timestamptz not null default now()
);
