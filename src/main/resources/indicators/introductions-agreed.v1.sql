-- counts: share
-- subject: introduction
-- by: family
-- years: 1
-- curve: none
-- Of the introductions proposed in the last N years: both sides agreed. One that waits for a side is too recent.
select i.introduction_id as subject, i.startup_id, i.park_id, n.sector, n.stage, n.kind, n.family, extract(year from i.proposed_on)::int as cohort, 1 as weight,
  case when i.agreed_on is not null then 'YES' when i.ended is not null then 'NO' else 'TOO_RECENT' end as answer,
  case
    when i.agreed_on is not null then 'introduction-agreed'
    when i.ended is not null then 'introduction-' || lower(replace(i.ended, '_', '-'))
    when i.nothing_on is not null then 'introduction-nothing'
    when i.met_on is not null then 'introduction-met'
    when i.agreed_on is not null then 'introduction-agreed'
    else 'introduction-proposed'
  end as reason,
  coalesce(i.agreed_on, i.ended_on, i.nothing_on, i.met_on, i.agreed_on, i.proposed_on) as reason_on,
  i.proposed_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from connections.introductions_as_of(:known, :on) i join coaching.needs_as_of(:known, :on) n on n.need_id = i.need_id
where i.proposed_on > (:on - make_interval(months => round(:years * 12)::int))::date
