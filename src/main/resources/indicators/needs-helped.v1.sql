-- counts: share
-- subject: need
-- by: family
-- years: 1
-- curve: none
-- Of the needs expressed in the last N years that came to an end: answered with help. An open one is too recent; one that the
-- startup withdrew is not in it.
select need_id as subject, startup_id, park_id, sector, stage, kind, family, extract(year from expressed_on)::int as cohort, 1 as weight,
  case state when 'HELPED' then 'YES' when 'UNHELPED' then 'NO' when 'UNREACHABLE' then 'NO' else 'TOO_RECENT' end as answer,
  case state when 'HELPED' then 'need-helped' when 'UNHELPED' then 'need-unhelped' when 'UNREACHABLE' then 'need-unreachable' else 'need-open' end as reason,
  state_on as reason_on,
  expressed_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from coaching.needs_as_of(:known, :on)
where expressed_on > (:on - make_interval(months => round(:years * 12)::int))::date and state <> 'WITHDRAWN'
