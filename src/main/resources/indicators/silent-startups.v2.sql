-- counts: share
-- subject: startup
-- years: none
-- curve: none
-- Startups, TPE and project holders on their path on the day: no exchange for more days than the duty of care lets pass in
-- silence at its stage, as it was set when the figure was known; counted from the admission where there was none yet.
select l.journey_id as subject, l.startup_id, l.park_id, l.sector, l.stage, l.kind, extract(year from l.admitted_on)::int as cohort, 1 as weight,
  case when greatest(l.admitted_on, e.held_on) < :on - d.days then 'YES' else 'NO' end as answer,
  case when e.held_on >= l.admitted_on then 'exchange' else 'no-exchange' end as reason,
  greatest(l.admitted_on, e.held_on) as reason_on,
  l.admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on) l left join coaching.last_exchanges_as_of(:known, :on) e on e.startup_id = l.startup_id
cross join lateral (select coalesce((select y.silence_days from coaching.duty_as_of(:known) y
  where y.family is null and (y.stage is null or y.stage = l.stage) order by y.stage is null limit 1), 30) as days) d -- 30 where nothing had been set
where l.exited_on is null
