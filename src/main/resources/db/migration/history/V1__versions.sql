-- System versioning for any table with columns id, recorded_at and recorded_by: an update or delete keeps the old row in
-- <table>_history with the moment it was superseded. "Known at K" then means recorded_at <= K < superseded_at.
-- A transaction has one moment, its start, so that what it did appears at once to any past reader.
grant usage on schema history to parcours_app;

-- The moment that rows are recorded at. Only the owner may replay a past (the sample network); the application never can.
create function history.moment() returns timestamptz stable language sql
  return case when session_user <> 'parcours_app' then
      coalesce(nullif(current_setting('history.moment', true), '')::timestamptz, now()) else now() end;

create function history.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := history.moment();
begin
  if tg_op <> 'INSERT' then
    if old.recorded_at > moment then
      -- somebody who began after us has finished before us: our knowledge of the row is out of date
      raise exception 'the row was changed meanwhile' using errcode = '40001';
    end if;
    if old.recorded_at < moment then  -- what was written and superseded in one transaction was never known
      execute format('insert into %1$I.%2$I select (jsonb_populate_record(null::%1$I.%2$I, $1)).*',
          tg_table_schema, tg_table_name || '_history')
        using to_jsonb(old) || jsonb_build_object('superseded_at', moment, 'superseded_by', database.person());
    end if;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.recorded_at := moment;
  new.recorded_by := database.person();
  return new;
end $$;

-- Puts a table under versioning, or brings its history up to date with columns added since. Call it again after each alter.
create procedure history.keep(kept regclass, park_column name default null, dossier_column name default null) language plpgsql as $$
declare
  schema_name name; table_name name; past text; columns text; added record; first_time boolean;
begin
  select n.nspname, c.relname into schema_name, table_name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = kept;
  past := format('%I.%I', schema_name, table_name || '_history');
  first_time := to_regclass(past) is null;
  if first_time then
    execute format('create table %s (like %s, superseded_at timestamptz not null, superseded_by uuid)', past, kept);
    execute format('create index on %s (id)', past);
    execute format('create index on %s (superseded_at)', past);
    if dossier_column is not null and dossier_column <> 'id' then
      execute format('create index on %s (%I)', past, dossier_column);
    end if;
    execute format('create trigger keep_version before insert or update or delete on %s for each row execute function history.keep_version()', kept);
    execute format('create index on %s (recorded_at)', kept);
    call database.open(kept);
    execute format('grant select on %s to parcours_app', past);
    if park_column is not null or dossier_column is not null then
      call database.guard(kept, park_column, dossier_column);
      call database.guard(past::regclass, park_column, dossier_column);
    end if;
  end if;
  for added in
    select a.attname, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
    where a.attrelid = kept and a.attnum > 0 and not a.attisdropped
      and not exists (select from pg_attribute b where b.attrelid = past::regclass and b.attname = a.attname)
  loop
    execute format('alter table %s add column %I %s', past, added.attname, added.type);
  end loop;
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = kept and attnum > 0 and not attisdropped;
  -- The rows as they were known at an instant; the present and any past answer the same query.
  execute format($f$
    create or replace function %1$I.%2$I(known timestamptz) returns setof %3$s stable parallel safe language sql as $q$
      select %4$s from %3$s where recorded_at <= known
      union all
      select %4$s from %5$s where recorded_at <= known and superseded_at > known
    $q$ $f$, schema_name, table_name || '_as_of', format('%I.%I', schema_name, table_name), columns, past);
end $$;

-- Every version of a subject's rows in one table, as the reader's scope shows them.
create function history.versions_of(kept regclass, subject_column name, subject uuid)
  returns table (row_id uuid, version jsonb, recorded_at timestamptz, recorded_by uuid, superseded_at timestamptz, superseded_by uuid)
  stable language plpgsql as $$
declare
  past text := (select format('%I.%I', n.nspname, c.relname || '_history') from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = kept);
begin
  return query execute format($q$
    select id, to_jsonb(t) - 'recorded_at' - 'recorded_by', t.recorded_at, t.recorded_by, null::timestamptz, null::uuid
      from %1$s t where %3$I = $1
    union all
    select id, to_jsonb(t) - 'recorded_at' - 'recorded_by' - 'superseded_at' - 'superseded_by', t.recorded_at, t.recorded_by, t.superseded_at, t.superseded_by
      from %2$s t where %3$I = $1 $q$, kept, past, subject_column) using subject;
end $$;

-- The last instant of which nothing can change any more: whatever is still under way will be recorded after it.
create function history.settled_instant() returns timestamptz volatile security definer set search_path = pg_catalog language sql as $$
  select least(now(), min(xact_start)) - interval '1 microsecond' from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
$$;

-- Undoes in one table what was recorded at one moment by one person. Refuses (40001) where something was built on it.
-- Returns the number of rows put back.
create function history.take_back(kept regclass, moment timestamptz, author uuid, subject_column name default null, subject uuid default null)
  returns bigint language plpgsql as $$
declare
  past text := (select format('%I.%I', n.nspname, c.relname || '_history') from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = kept);
  mine text := case when subject_column is null then '' else format(' and t.%I = $3', subject_column) end;
  columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = kept and attnum > 0 and not attisdropped);
  sources text := (select string_agg('t.' || quote_ident(attname), ', ' order by attnum)
    from pg_attribute where attrelid = kept and attnum > 0 and not attisdropped);
  assignments text := (select string_agg(format('%1$I = t.%1$I', attname), ', ') from pg_attribute
    where attrelid = kept and attnum > 0 and not attisdropped and attname not in ('id', 'recorded_at', 'recorded_by'));
  later bigint; part bigint; total bigint := 0;
begin
  execute format('select count(*) from %1$s t where t.recorded_at = $1 and t.recorded_by is not distinct from $2 and t.superseded_at > $1 %2$s', past, mine)
    into later using moment, author, subject;
  if later > 0 then
    raise exception 'something was built on it: % rows', later using errcode = '40001';
  end if;
  -- rows that it deleted come back; those it changed return to what they were; those it added go
  execute format('insert into %1$s (%2$s) select %3$s from %4$s t where t.superseded_at = $1 and t.superseded_by is not distinct from $2 %5$s
      and not exists (select from %1$s c where c.id = t.id)', kept, columns, sources, past, mine) using moment, author, subject;
  get diagnostics part = row_count; total := total + part;
  execute format('update %1$s c set %2$s from %3$s t where t.id = c.id and c.recorded_at = $1 and c.recorded_by is not distinct from $2
      and t.superseded_at = $1 %4$s', kept, assignments, past, mine) using moment, author, subject;
  get diagnostics part = row_count; total := total + part;
  execute format('delete from %1$s t where t.recorded_at = $1 and t.recorded_by is not distinct from $2 %2$s', kept, mine) using moment, author, subject;
  get diagnostics part = row_count; total := total + part;
  return total;
end $$;
