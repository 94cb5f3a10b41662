-- counts: share
-- subject: need
-- by: family
-- years: 1
-- curve: none
-- Of the startups that were asked at the end of a need in the last N years: it was useful. Who was not contacted, or did not
-- find it useful, says no; who has not answered is unknown.
select o.request_id as subject, n.startup_id, n.park_id, n.sector, n.stage, n.kind, n.family, extract(year from o.asked_on)::int as cohort, 1 as weight,
  case o.answer when 'USEFUL' then 'YES' when 'NOT_USEFUL' then 'NO' when 'NOT_CONTACTED' then 'NO' else 'UNKNOWN' end as answer,
  case o.answer when 'USEFUL' then 'useful' when 'NOT_USEFUL' then 'not-useful' when 'NOT_CONTACTED' then 'not-contacted' else 'unanswered' end as reason,
  coalesce(o.given_on, o.asked_on) as reason_on,
  o.asked_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from coaching.opinions_as_of(:known, :on) o join coaching.needs_as_of(:known, :on) n on n.need_id = o.need_id
where o.asked_on > (:on - make_interval(months => round(:years * 12)::int))::date
