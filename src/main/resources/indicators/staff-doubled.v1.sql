-- counts: share
-- subject: measure
-- years: 5
-- curve: none
-- By declaration alone: of the startups and TPE that left alive in the last N years, those that had at least twice the jobs in the year
-- of leaving, or the one before it, that they had in the year of their admission, or the one after it. Not declared at either end:
-- unknown.
select l.journey_id as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind, extract(year from l.admitted_on)::int as cohort, 1 as weight,
  case when d.jobs is null or f.jobs is null then 'UNKNOWN' when d.jobs >= 2 * f.jobs then 'YES' else 'NO' end as answer,
  case when d.jobs is null or f.jobs is null then 'undeclared' else 'declared' end as reason,
  coalesce(d.declared_on, l.exited_on) as reason_on,
  l.exited_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l
left join (select distinct on (j.journey_id) j.journey_id, y.jobs, y.declared_on from startups.lives_as_of(:known, :on) j
    join startups.declared_years_as_of(:known, :on) y on y.startup_id = j.startup_id and y.jobs is not null
    and y.year between extract(year from j.exited_on)::int - 1 and extract(year from j.exited_on)::int
  order by j.journey_id, y.year desc) d on d.journey_id = l.journey_id
left join (select distinct on (j.journey_id) j.journey_id, y.jobs from startups.lives_as_of(:known, :on) j
    join startups.declared_years_as_of(:known, :on) y on y.startup_id = j.startup_id and y.jobs is not null
    and y.year between extract(year from j.admitted_on)::int and extract(year from j.admitted_on)::int + 1
  order by j.journey_id, y.year) f on f.journey_id = l.journey_id
where l.exit_kind in ('COMPLETED', 'MOVED_OUT', 'ACQUIRED', 'MERGED') and l.kind in ('STARTUP', 'TPE')
  and l.exited_on > (:on - make_interval(months => round(:years * 12)::int))::date
