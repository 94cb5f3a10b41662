-- counts: share
-- years: 5
-- curve: competing
-- leads: curve
-- no: ceased acquired merged
-- Neither ceased nor acquired nor merged N years after the admission; each end is counted apart in the curve.
-- A year is 365.25 days for the share as for the curve: where every fate is known, both say the same.
select journey_id as subject, startup_id, park_id, sector, stage, kind, extract(year from admitted_on)::int as cohort, 1 as weight,
  case
    when due_on > :on then 'TOO_RECENT'
    when ended_on <= due_on then 'NO'
    when alive_on >= due_on or ended_exactly then 'YES'
    else 'UNKNOWN'
  end as answer,
  case
    when ended is not null and (ended_on <= due_on or ended_exactly) then ended
    when alive_on >= due_on then 'alive'
    when ended is not null then ended || '-unseen'
    else 'silent'
  end as reason,
  case when ended_on <= due_on or alive_on < due_on or ended_exactly then coalesce(ended_on, alive_on) else alive_on end as reason_on,
  origin, greatest(followed_from - origin, 0) as entry, coalesce(ended_on, alive_on) - origin as exit, ended,
  followed_from > origin and coalesce(least(ended_on, listed_on) <= followed_from, false) as already_ended
from (
  select *, admitted_on as origin, (admitted_on + floor(:years * 365.25)::int) as due_on
  from startups.lives_as_of(:known, :on)
) as life
