-- counts: share
-- subject: measure
-- years: none
-- curve: none
-- By declaration alone: of the startups and TPE on their path on the day, those that had more jobs in the last calendar year that
-- ended six months before the day or more than in the year of their admission, or the one after it. One year or less lies between:
-- not in it. Not declared at either end: unknown.
select l.journey_id as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind, extract(year from l.admitted_on)::int as cohort, 1 as weight,
  case when d.jobs is null or f.jobs is null then 'UNKNOWN' when d.jobs > f.jobs then 'YES' else 'NO' end as answer,
  case when d.jobs is null or f.jobs is null then 'undeclared' else 'declared' end as reason,
  coalesce(d.declared_on, l.admitted_on) as reason_on,
  l.admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l
left join startups.declared_years_as_of(:known, :on) d on d.startup_id = l.startup_id and d.year = extract(year from :on - interval '6 months')::int - 1
left join (select distinct on (j.journey_id) j.journey_id, y.jobs from startups.lives_as_of(:known, :on) j
    join startups.declared_years_as_of(:known, :on) y on y.startup_id = j.startup_id and y.jobs is not null
    and y.year between extract(year from j.admitted_on)::int and extract(year from j.admitted_on)::int + 1
  order by j.journey_id, y.year) f on f.journey_id = l.journey_id
where l.exited_on is null and l.kind in ('STARTUP', 'TPE') and extract(year from l.admitted_on)::int + 1 < extract(year from :on - interval '6 months')::int - 1
