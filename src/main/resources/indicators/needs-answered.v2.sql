-- counts: share
-- subject: need
-- by: family
-- years: 1
-- curve: none
-- Of the needs expressed in the last N years: an introduction or an answer within the days that the duty of
-- care sets for its family and stage, as it was set when the figure was known. One withdrawn before is not in it.
select need_id as subject, startup_id, park_id, sector, stage, kind, family, extract(year from expressed_on)::int as cohort, 1 as weight,
  case
    when answered_on <= expressed_on + d.days then 'YES'
    when answered_on is not null or expressed_on + d.days < :on then 'NO'
    else 'TOO_RECENT'
  end as answer,
  case
    when answered_on is not null then 'need-answered'
    when state = 'WITHDRAWN' then 'need-withdrawn'
    else 'need-waiting'
  end as reason,
  coalesce(answered_on, case when state = 'WITHDRAWN' then state_on else expressed_on end) as reason_on,
  expressed_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from coaching.needs_as_of(:known, :on) n
cross join lateral (select coalesce((select y.answer_days from coaching.duty_as_of(:known) y
  where (y.family is null or y.family = n.family) and (y.stage is null or y.stage = n.stage)
  order by y.family is null, y.stage is null limit 1), 21) as days) d -- 21 where nothing had been set
where expressed_on > (:on - make_interval(months => round(:years * 12)::int))::date
  and (state <> 'WITHDRAWN' or answered_on is not null or state_on > expressed_on + d.days)
