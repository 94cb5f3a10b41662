-- counts: ratio
-- subject: measure
-- years: none
-- curve: none
-- By declaration alone: turnover exported, of all turnover of the last calendar year that ended six months before the day or more, of
-- the startups and TPE on their path on the day that declared it. In thousands of dirhams: a row for what was exported, one for the
-- rest. A company that declares its turnover and nothing exported exported nothing.
select case part.exported when true then d.startup_id else l.journey_id end as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind,
  extract(year from l.admitted_on)::int as cohort,
  case when d.turnover is null then 1 else round(part.worth / 1000)::int end as weight,
  case when d.turnover is null then 'UNKNOWN' when part.exported then 'YES' else 'NO' end as answer,
  case when d.turnover is null then 'undeclared' else 'declared' end as reason,
  coalesce(d.declared_on, l.admitted_on) as reason_on,
  l.admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l
left join startups.declared_years_as_of(:known, :on) d on d.startup_id = l.startup_id and d.year = extract(year from :on - interval '6 months')::int - 1
cross join lateral (values (true, least(coalesce(d.exported, 0), d.turnover)), (false, greatest(d.turnover - coalesce(d.exported, 0), 0)))
  as part (exported, worth)
where l.exited_on is null and l.kind in ('STARTUP', 'TPE') and extract(year from l.admitted_on)::int <= extract(year from :on - interval '6 months')::int - 1
  and (part.worth > 0 or d.turnover is null and not part.exported)
