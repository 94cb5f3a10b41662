-- A company that was admitted was alive: an end before the admission ends no life that began with it. It has ended, if at all, by
-- what was seen from the admission on.
do $$
declare
  before text := pg_get_functiondef('startups.lives_as_of(timestamptz, date)'::regprocedure);
  after text := replace(before, ') f on f.startup_id = j.startup_id', $sql$) told on told.startup_id = j.startup_id
  left join lateral (
    select min(day) filter (where status = 'CEASED') as ceased_on, min(day) filter (where status = 'CEASED' and exactly) as ceased_exactly_on,
      min(day) filter (where status = 'ACQUIRED') as acquired_on, min(day) filter (where status = 'MERGED') as merged_on,
      min(day) filter (where status in ('ACQUIRED', 'MERGED') and exactly) as taken_exactly_on
    from startups.facts_as_of(known, lives_as_of.until) x
    where least(told.ceased_on, told.acquired_on, told.merged_on) < j.admitted_on and x.startup_id = told.startup_id and x.day >= j.admitted_on
  ) later on least(told.ceased_on, told.acquired_on, told.merged_on) < j.admitted_on
  cross join lateral (
    select least(told.ceased_on, told.acquired_on, told.merged_on) < j.admitted_on as wrong
  ) w
  cross join lateral (
    select told.startup_id, told.alive_on, told.trading_on, told.listed_on,
      case when w.wrong then later.ceased_on else told.ceased_on end as ceased_on,
      case when w.wrong then later.ceased_exactly_on else told.ceased_exactly_on end as ceased_exactly_on,
      case when w.wrong then later.acquired_on else told.acquired_on end as acquired_on,
      case when w.wrong then later.merged_on else told.merged_on end as merged_on,
      case when w.wrong then later.taken_exactly_on else told.taken_exactly_on end as taken_exactly_on,
      told.last_on, told.ceased_seen_on, told.taken_seen_on, told.unknown_seen_on, told.directory_on
  ) f$sql$);
begin
  if after = before then
    raise exception 'lives_as_of is not what it was';
  end if;
  execute after;
end $$;
