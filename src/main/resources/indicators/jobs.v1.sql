-- counts: number
-- subject: measure
-- years: none
-- curve: none
-- By declaration alone: jobs in the last calendar year that ended six months before the day or more, of the startups and TPE on
-- their path on the day and admitted by the end of that year. Not declared: unknown, and not in the sum.
select l.journey_id as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind, extract(year from l.admitted_on)::int as cohort,
  case when d.jobs is null then 1 else round(d.jobs)::int end as weight,
  case when d.jobs is null then 'UNKNOWN' else 'YES' end as answer,
  case when d.jobs is null then 'undeclared' else 'declared' end as reason,
  coalesce(d.declared_on, l.admitted_on) as reason_on,
  l.admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l
left join startups.declared_years_as_of(:known, :on) d on d.startup_id = l.startup_id and d.year = extract(year from :on - interval '6 months')::int - 1
where l.exited_on is null and l.kind in ('STARTUP', 'TPE') and extract(year from l.admitted_on)::int <= extract(year from :on - interval '6 months')::int - 1
