-- counts: median
-- subject: need
-- by: family
-- years: 1
-- curve: waiting
-- Days from the expression of a need to its first introduction, of the needs expressed in the last N years. One not introduced
-- is followed until the day asked for; one closed otherwise never comes to it, and competes with it in the curve.
select need_id as subject, startup_id, park_id, sector, stage, kind, family, extract(year from expressed_on)::int as cohort, 1 as weight,
  case when introduced_on is not null then 'YES' when state in ('EXPRESSED', 'TAKEN', 'REOPENED') then 'TOO_RECENT' else 'NO' end as answer,
  case when introduced_on is not null then 'need-introduced' when state in ('EXPRESSED', 'TAKEN', 'REOPENED') then 'need-open' else 'need-closed' end as reason,
  coalesce(introduced_on, state_on) as reason_on,
  expressed_on as origin, 0 as entry,
  coalesce(introduced_on, case when state in ('EXPRESSED', 'TAKEN', 'REOPENED') then :on else state_on end) - expressed_on as exit,
  case when introduced_on is not null then 'reached' when state not in ('EXPRESSED', 'TAKEN', 'REOPENED') then 'closed' end as ended, false as already_ended
from coaching.needs_as_of(:known, :on)
where expressed_on > (:on - make_interval(months => round(:years * 12)::int))::date
