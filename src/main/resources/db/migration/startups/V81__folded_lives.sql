-- What the dated facts of each startup say by any day, worked out beforehand: on each day on which something of it was seen,
-- what could be said from then on. A figure of a whole network then reads one row a startup instead of adding up all its
-- facts. Nothing is remembered here that the facts do not say; losing it all costs only time.
-- changed_at: the row says what was known at any moment from then on. days: ascending; the other columns say for each of them
-- what lives_as_of() names so, and are null where there is nothing to say on any day.
create table startups.life (
  startup_id uuid primary key,
  park_id uuid not null,
  changed_at timestamptz not null,
  days date[] not null,
  alive_on date[], trading_on date[], listed_on date[], ceased_on date[], ceased_exactly_on date[], acquired_on date[], merged_on date[],
  taken_exactly_on date[], last_on date[], ceased_seen_on date[], taken_seen_on date[], unknown_seen_on date[], directory_on date[]
);
create index on startups.life (changed_at);
call database.open('startups.life', 'select');
call database.guard('startups.life', 'park_id', 'startup_id');

-- Startups whose facts were changed since their life was folded. Whoever changes facts only adds a row here, so that nobody
-- waits for anybody.
create table startups.unfolded_life (
  startup_id uuid not null,
  changed_at timestamptz not null
);
create index on startups.unfolded_life (startup_id);

create function startups.unfold_life() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into startups.unfolded_life (startup_id, changed_at) select distinct c.startup_id, history.moment() from changed c;
  return null;
end $$;

do $$
declare facts text;
begin
  foreach facts in array array['observation', 'exit', 'journey', 'stage', 'extension', 'measure'] loop
    execute format('create trigger unfold_added after insert on startups.%I referencing new table as changed for each statement execute function startups.unfold_life()', facts);
    execute format('create trigger unfold_changed after update on startups.%I referencing new table as changed for each statement execute function startups.unfold_life()', facts);
    execute format('create trigger unfold_left after update on startups.%I referencing old table as changed for each statement execute function startups.unfold_life()', facts);
    execute format('create trigger unfold_deleted after delete on startups.%I referencing old table as changed for each statement execute function startups.unfold_life()', facts);
  end loop;
end $$;

-- Startups of which a life that was folded does not say what was known then: their facts are added up. Ids alone tell nobody
-- anything; the facts themselves are read within the reader's scope.
create function startups.unfolded_lives(known timestamptz) returns setof uuid stable security definer set search_path = pg_catalog language sql as $$
  select startup_id from startups.unfolded_life
  union
  select startup_id from startups.life where changed_at > known
$$;
revoke execute on function startups.unfolded_lives from public;
grant execute on function startups.unfolded_lives to parcours_app;

-- Folds what was changed since. Facts that somebody is just writing bring their own row and are folded the next time.
create function startups.fold_lives() returns bigint volatile security definer set search_path = pg_catalog set work_mem = '64MB' language plpgsql as $$
declare folded bigint;
begin
  -- one at a time: two that fold the same life would each miss what only the other has seen
  if not pg_try_advisory_xact_lock(hashtextextended('startups.fold_lives', 0)) then
    return 0;
  end if;
  with changed as (
    delete from startups.unfolded_life returning startup_id, changed_at
  ), latest as (
    select startup_id, max(changed_at) as changed_at from changed group by startup_id
  ), fact as (
    select startup_id, park_id, coalesce(happened_on, seen_on) as day, seen_on, happened_on is not null as exactly, status, source from startups.observation
    union all select startup_id, park_id, exited_on, exited_on, true, case when kind in ('CEASED', 'ACQUIRED', 'MERGED') then kind else 'LEFT' end, 'JOURNEY' from startups.exit
    union all select startup_id, park_id, admitted_on, admitted_on, true, 'ADMITTED', 'JOURNEY' from startups.journey
    union all select startup_id, park_id, since, since, true, 'STAGE', 'JOURNEY' from startups.stage
    union all select startup_id, park_id, decided_on, decided_on, true, 'EXTENDED', 'JOURNEY' from startups.extension
    union all select startup_id, park_id, stated_on, stated_on, true, 'MEASURED', source from startups.measure
  ), seen as (
    select startup_id, seen_on, (array_agg(park_id))[1] as park_id,
      max(seen_on) filter (where status not in ('CEASED', 'ACQUIRED', 'MERGED', 'UNKNOWN')) as alive_on,
      max(seen_on) filter (where status in ('TRADING', 'LISTED', 'ADMITTED', 'STAGE', 'EXTENDED', 'MEASURED')) as trading_on,
      min(day) filter (where status = 'LISTED') as listed_on,
      min(day) filter (where status = 'CEASED') as ceased_on,
      min(day) filter (where status = 'CEASED' and exactly) as ceased_exactly_on,
      min(day) filter (where status = 'ACQUIRED') as acquired_on,
      min(day) filter (where status = 'MERGED') as merged_on,
      min(day) filter (where status in ('ACQUIRED', 'MERGED') and exactly) as taken_exactly_on,
      max(seen_on) filter (where status <> 'UNKNOWN') as last_on,
      max(seen_on) filter (where status = 'CEASED') as ceased_seen_on,
      max(seen_on) filter (where status in ('ACQUIRED', 'MERGED')) as taken_seen_on,
      max(seen_on) filter (where status = 'UNKNOWN') as unknown_seen_on,
      max(seen_on) filter (where source = 'DIRECTORY' and status <> 'UNKNOWN') as directory_on
    from fact where startup_id = any (array(select startup_id from latest)) group by startup_id, seen_on
  ), said as (
    select startup_id, park_id, seen_on, max(alive_on) over so_far as alive_on, max(trading_on) over so_far as trading_on,
      min(listed_on) over so_far as listed_on, min(ceased_on) over so_far as ceased_on, min(ceased_exactly_on) over so_far as ceased_exactly_on,
      min(acquired_on) over so_far as acquired_on, min(merged_on) over so_far as merged_on, min(taken_exactly_on) over so_far as taken_exactly_on,
      max(last_on) over so_far as last_on, max(ceased_seen_on) over so_far as ceased_seen_on, max(taken_seen_on) over so_far as taken_seen_on,
      max(unknown_seen_on) over so_far as unknown_seen_on, max(directory_on) over so_far as directory_on
    from seen window so_far as (partition by startup_id order by seen_on)
  ), life as (
    select startup_id, (array_agg(park_id))[1] as park_id, array_agg(seen_on order by seen_on) as days,
      array_agg(alive_on order by seen_on) as alive_on, array_agg(trading_on order by seen_on) as trading_on,
      case when count(listed_on) > 0 then array_agg(listed_on order by seen_on) end as listed_on,
      case when count(ceased_on) > 0 then array_agg(ceased_on order by seen_on) end as ceased_on,
      case when count(ceased_exactly_on) > 0 then array_agg(ceased_exactly_on order by seen_on) end as ceased_exactly_on,
      case when count(acquired_on) > 0 then array_agg(acquired_on order by seen_on) end as acquired_on,
      case when count(merged_on) > 0 then array_agg(merged_on order by seen_on) end as merged_on,
      case when count(taken_exactly_on) > 0 then array_agg(taken_exactly_on order by seen_on) end as taken_exactly_on,
      array_agg(last_on order by seen_on) as last_on,
      case when count(ceased_seen_on) > 0 then array_agg(ceased_seen_on order by seen_on) end as ceased_seen_on,
      case when count(taken_seen_on) > 0 then array_agg(taken_seen_on order by seen_on) end as taken_seen_on,
      case when count(unknown_seen_on) > 0 then array_agg(unknown_seen_on order by seen_on) end as unknown_seen_on,
      case when count(directory_on) > 0 then array_agg(directory_on order by seen_on) end as directory_on
    from said group by startup_id
  )
  merge into startups.life kept
  using (select c.startup_id, c.changed_at, l.park_id, coalesce(l.days, '{}') as days, l.alive_on, l.trading_on, l.listed_on, l.ceased_on, l.ceased_exactly_on,
      l.acquired_on, l.merged_on, l.taken_exactly_on, l.last_on, l.ceased_seen_on, l.taken_seen_on, l.unknown_seen_on, l.directory_on
    from latest c left join life l on l.startup_id = c.startup_id) made on kept.startup_id = made.startup_id
  when matched then update set park_id = coalesce(made.park_id, kept.park_id), changed_at = greatest(kept.changed_at, made.changed_at), days = made.days,
    alive_on = made.alive_on, trading_on = made.trading_on, listed_on = made.listed_on, ceased_on = made.ceased_on, ceased_exactly_on = made.ceased_exactly_on,
    acquired_on = made.acquired_on, merged_on = made.merged_on, taken_exactly_on = made.taken_exactly_on, last_on = made.last_on,
    ceased_seen_on = made.ceased_seen_on, taken_seen_on = made.taken_seen_on, unknown_seen_on = made.unknown_seen_on, directory_on = made.directory_on
  -- of a startup that has come and gone, only that its past is in the history
  when not matched then insert values (made.startup_id, coalesce(made.park_id, '00000000-0000-0000-0000-000000000000'), made.changed_at, made.days,
    made.alive_on, made.trading_on, made.listed_on, made.ceased_on, made.ceased_exactly_on, made.acquired_on, made.merged_on, made.taken_exactly_on, made.last_on,
    made.ceased_seen_on, made.taken_seen_on, made.unknown_seen_on, made.directory_on);
  get diagnostics folded = row_count;
  return folded;
end $$;
revoke execute on function startups.fold_lives from public;
grant execute on function startups.fold_lives to parcours_app;

-- The same as before; where a life is folded and nothing of it was changed since, it is looked up.
create or replace function startups.lives_as_of(known timestamptz, until date)
  returns table (journey_id uuid, startup_id uuid, park_id uuid, sector text, stage text, kind text, founded_on date, admitted_on date,
    followed_from date, planned_end date, exited_on date, exit_kind text, alive_on date, trading_on date, listed_on date,
    ended text, ended_on date, ended_exactly boolean, last_state text, last_on date)
  stable parallel safe language sql as $$
  select j.id, j.startup_id, j.park_id, s.sector, g.stage, s.kind, s.founded_on, j.admitted_on,
      j.followed_from, greatest(j.planned_end, x.planned_end), e.exited_on, e.kind, f.alive_on, f.trading_on, f.listed_on,
      case least(f.ceased_on, f.acquired_on, f.merged_on) when f.ceased_on then 'ceased' when f.acquired_on then 'acquired' when f.merged_on then 'merged' end,
      least(f.ceased_on, f.acquired_on, f.merged_on),
      coalesce(case when least(f.ceased_on, f.acquired_on, f.merged_on) = f.ceased_on then f.ceased_exactly_on = f.ceased_on
        else f.taken_exactly_on = least(f.acquired_on, f.merged_on) end, false),
      case
        when f.unknown_seen_on > f.last_on then 'UNKNOWN'
        when f.directory_on = f.last_on and f.directory_on < max(f.directory_on) over (partition by j.park_id) then 'DELISTED'
        when f.ceased_seen_on = f.last_on then 'CEASED'
        when f.taken_seen_on = f.last_on then 'TAKEN'
        else 'ACTIVE'
      end,
      f.last_on
  from startups.journey_as_of(known) j
  join startups.startup_as_of(known) s on s.id = j.startup_id
  join (
    select startup_id, alive_on[at] as alive_on, trading_on[at] as trading_on, listed_on[at] as listed_on, ceased_on[at] as ceased_on,
      ceased_exactly_on[at] as ceased_exactly_on, acquired_on[at] as acquired_on, merged_on[at] as merged_on, taken_exactly_on[at] as taken_exactly_on,
      last_on[at] as last_on, ceased_seen_on[at] as ceased_seen_on, taken_seen_on[at] as taken_seen_on, unknown_seen_on[at] as unknown_seen_on,
      directory_on[at] as directory_on
    from (
      -- the last day not after the one asked for: thresholds of width_bucket are found by halving
      select l.*, width_bucket(lives_as_of.until, l.days) as at from startups.life l
      where l.days <> '{}' and l.startup_id not in (select startups.unfolded_lives(known))
    ) folded where at > 0
    union all
    select startup_id,
      max(seen_on) filter (where status not in ('CEASED', 'ACQUIRED', 'MERGED', 'UNKNOWN')),
      max(seen_on) filter (where status in ('TRADING', 'LISTED', 'ADMITTED', 'STAGE', 'EXTENDED', 'MEASURED')),
      min(day) filter (where status = 'LISTED'),
      min(day) filter (where status = 'CEASED'),
      min(day) filter (where status = 'CEASED' and exactly),
      min(day) filter (where status = 'ACQUIRED'),
      min(day) filter (where status = 'MERGED'),
      min(day) filter (where status in ('ACQUIRED', 'MERGED') and exactly),
      max(seen_on) filter (where status <> 'UNKNOWN'),
      max(seen_on) filter (where status = 'CEASED'),
      max(seen_on) filter (where status in ('ACQUIRED', 'MERGED')),
      max(seen_on) filter (where status = 'UNKNOWN'),
      max(seen_on) filter (where source = 'DIRECTORY' and status <> 'UNKNOWN')
    from startups.facts_as_of(known, until) where startup_id = any (array(select startups.unfolded_lives(known))) group by startup_id
  ) f on f.startup_id = j.startup_id
  left join (select journey_id, max(planned_end) as planned_end from startups.extension_as_of(known) where decided_on <= until group by journey_id) x
    on x.journey_id = j.id
  left join (select journey_id, (array_agg(stage order by since desc))[1] as stage from startups.stage_as_of(known) where since <= lives_as_of.until group by journey_id) g
    on g.journey_id = j.id
  left join (select journey_id, max(exited_on) as exited_on, max(kind) as kind from startups.exit_as_of(known) where exited_on <= until group by journey_id) e
    on e.journey_id = j.id
  where j.admitted_on <= until
$$;

insert into startups.unfolded_life (startup_id, changed_at)
  select id, now() from startups.startup union select startup_id, now() from startups.journey_history;
select startups.fold_lives();
