-- What a list page looks up once a line.
create index on startups.stage (journey_id, since);
create index on startups.observation (startup_id, seen_on, recorded_at);

-- The same facts as before, but for stages: there the column of the stage hid the day asked for, so that an open stage
-- proved nothing and one that began after the day did.
create or replace function startups.facts_as_of(known timestamptz, until date)
  returns table (startup_id uuid, park_id uuid, day date, seen_on date, exactly boolean, status text, source text, link text, document_id uuid)
  stable parallel safe language sql as $$
  select startup_id, park_id, coalesce(happened_on, seen_on), seen_on, happened_on is not null, status, source, link, document_id
    from startups.observation_as_of(known) where seen_on <= until
  union all
  select startup_id, park_id, exited_on, exited_on, true, case when kind in ('CEASED', 'ACQUIRED', 'MERGED') then kind else 'LEFT' end, 'JOURNEY', null, null
    from startups.exit_as_of(known) where exited_on <= until
  union all
  select startup_id, park_id, admitted_on, admitted_on, true, 'ADMITTED', 'JOURNEY', null, null
    from startups.journey_as_of(known) where admitted_on <= until
  union all
  select startup_id, park_id, since, since, true, 'STAGE', 'JOURNEY', null, null
    from startups.stage_as_of(known) where since <= facts_as_of.until
  union all
  select startup_id, park_id, decided_on, decided_on, true, 'EXTENDED', 'JOURNEY', null, null
    from startups.extension_as_of(known) where decided_on <= until
  union all
  select startup_id, park_id, stated_on, stated_on, true, 'MEASURED', source, null, null
    from startups.measure_as_of(known) where stated_on <= until
$$;

-- The same for the stage on the day, which is now the open one.
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
    select startup_id,
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
    from startups.facts_as_of(known, until) group by startup_id
  ) f on f.startup_id = j.startup_id
  left join (select journey_id, max(planned_end) as planned_end from startups.extension_as_of(known) where decided_on <= until group by journey_id) x
    on x.journey_id = j.id
  left join (select journey_id, (array_agg(stage order by since desc))[1] as stage from startups.stage_as_of(known) where since <= lives_as_of.until group by journey_id) g
    on g.journey_id = j.id
  left join (select journey_id, max(exited_on) as exited_on, max(kind) as kind from startups.exit_as_of(known) where exited_on <= until group by journey_id) e
    on e.journey_id = j.id
  where j.admitted_on <= until
$$;

-- When anything that a figure counts was last recorded or superseded, whoever sees it.
create function startups.facts_changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(startups.last_change(),
    (select max(recorded_at) from startups.extension), (select max(superseded_at) from startups.extension_history),
    (select max(recorded_at) from startups.measure), (select max(superseded_at) from startups.measure_history),
    (select max(recorded_at) from startups.setting), (select max(superseded_at) from startups.setting_history))
$$;
revoke execute on function startups.facts_changed from public;
grant execute on function startups.facts_changed to parcours_app;
