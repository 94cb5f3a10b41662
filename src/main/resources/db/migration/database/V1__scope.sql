-- What the current transaction said about itself (org.parcours.database.Scope). Unset means: nobody, nothing.
create extension if not exists pg_trgm schema public;
create extension if not exists citext schema public;
create extension if not exists btree_gist schema public;

grant usage on schema database to parcours_app;

create function database.person() returns uuid stable parallel safe language sql
  return nullif(current_setting('parcours.person', true), '')::uuid;

create function database.everywhere() returns boolean stable parallel safe language sql
  return coalesce(current_setting('parcours.everywhere', true) = 'yes', false);

create function database.parks() returns uuid[] stable parallel safe language sql
  return coalesce(nullif(current_setting('parcours.parks', true), '')::uuid[], '{}');

create function database.dossiers() returns uuid[] stable parallel safe language sql
  return coalesce(nullif(current_setting('parcours.dossiers', true), '')::uuid[], '{}');

-- Gives a table its row-level policy: rows of the parks and dossiers in scope, or all where the scope is the network.
-- The calls stand in subselects so that they are worked out once a statement, not once a row.
create procedure database.guard(guarded regclass, park_column name, dossier_column name) language plpgsql as $$
declare
  predicate text := '(select database.everywhere())';
begin
  if park_column is not null then
    predicate := predicate || format(' or %I = any ((select database.parks())::uuid[])', park_column);
  end if;
  if dossier_column is not null then
    predicate := predicate || format(' or %I = any ((select database.dossiers())::uuid[])', dossier_column);
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy scope on %s using (%s) with check (%s)', guarded, predicate, predicate);
end $$;

-- Lets the application work on a table under its policy.
create procedure database.open(opened regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('grant usage on schema %s to parcours_app', (select relnamespace::regnamespace from pg_class where oid = opened));
  execute format('grant %s on %s to parcours_app', rights, opened);
end $$;
