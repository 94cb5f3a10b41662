-- counts: share
-- subject: need
-- by: family
-- years: 1
-- curve: none
-- Of the needs expressed in the last N years: an introduction or an answer within 21 days. One withdrawn before is not in it.
select need_id as subject, startup_id, park_id, sector, stage, kind, family, extract(year from expressed_on)::int as cohort, 1 as weight,
  case
    when answered_on <= expressed_on + 21 then 'YES'
    when answered_on is not null or expressed_on + 21 < :on then 'NO'
    else 'TOO_RECENT'
  end as answer,
  case
    when answered_on is not null then 'need-answered'
    when state = 'WITHDRAWN' then 'need-withdrawn'
    else 'need-waiting'
  end as reason,
  coalesce(answered_on, case when state = 'WITHDRAWN' then state_on else expressed_on end) as reason_on,
  expressed_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from coaching.needs_as_of(:known, :on)
where expressed_on > (:on - make_interval(months => round(:years * 12)::int))::date
  and (state <> 'WITHDRAWN' or answered_on is not null or state_on > expressed_on + 21)
