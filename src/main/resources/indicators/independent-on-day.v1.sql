-- counts: share
-- years: 5
-- curve: none
-- As not-ceased-on-day, an acquired or merged company counting as no.
select journey_id as subject, startup_id, park_id, sector, stage, kind, extract(year from admitted_on)::int as cohort, 1 as weight,
  case
    when last_state in ('UNKNOWN', 'DELISTED') then 'UNKNOWN'
    when last_state in ('CEASED', 'TAKEN') then 'NO'
    else 'YES'
  end as answer,
  'seen-' || lower(last_state) as reason, last_on as reason_on,
  admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on)
where admitted_on + make_interval(months => round(:years * 12)::int) <= :on
