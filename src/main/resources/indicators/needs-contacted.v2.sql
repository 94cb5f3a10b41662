-- counts: share
-- subject: need
-- by: family
-- years: 1
-- curve: none
-- Of the needs expressed in the last N years: first contact within the days that the duty of care sets for
-- its family and stage, as it was set when the figure was known. One withdrawn before, without any, is not in it.
select need_id as subject, startup_id, park_id, sector, stage, kind, family, extract(year from expressed_on)::int as cohort, 1 as weight,
  case
    when contacted_on <= expressed_on + d.days then 'YES'
    when contacted_on is not null or expressed_on + d.days < :on then 'NO'
    else 'TOO_RECENT'
  end as answer,
  case
    when contacted_on is not null then 'need-contacted'
    when state = 'WITHDRAWN' then 'need-withdrawn'
    else 'need-waiting'
  end as reason,
  coalesce(contacted_on, case when state = 'WITHDRAWN' then state_on else expressed_on end) as reason_on,
  expressed_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from coaching.needs_as_of(:known, :on) n
cross join lateral (select coalesce((select y.contact_days from coaching.duty_as_of(:known) y
  where (y.family is null or y.family = n.family) and (y.stage is null or y.stage = n.stage)
  order by y.family is null, y.stage is null limit 1), 5) as days) d -- 5 where nothing had been set
where expressed_on > (:on - make_interval(months => round(:years * 12)::int))::date
  and (state <> 'WITHDRAWN' or contacted_on is not null or state_on > expressed_on + d.days)
