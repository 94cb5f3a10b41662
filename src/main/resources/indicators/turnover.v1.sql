-- counts: money
-- subject: measure
-- years: none
-- curve: none
-- By declaration alone: turnover of the last calendar year that ended six months before the day or more, of the startups and TPE on
-- their path on the day and admitted by the end of that year. Not declared, or in another currency: unknown, and not in the sum.
select l.journey_id as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind, extract(year from l.admitted_on)::int as cohort,
  case when d.turnover is null then 1 else least(round(d.turnover), 2147483647)::int end as weight,
  case when d.turnover is null then 'UNKNOWN' else 'YES' end as answer,
  case when d.turnover is null then 'undeclared' else 'declared' end as reason,
  coalesce(d.declared_on, l.admitted_on) as reason_on,
  l.admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l
left join startups.declared_years_as_of(:known, :on) d on d.startup_id = l.startup_id and d.year = extract(year from :on - interval '6 months')::int - 1
where l.exited_on is null and l.kind in ('STARTUP', 'TPE') and extract(year from l.admitted_on)::int <= extract(year from :on - interval '6 months')::int - 1
