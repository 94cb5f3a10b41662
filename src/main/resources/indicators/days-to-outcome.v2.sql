-- counts: median
-- subject: introduction
-- by: family
-- years: 1
-- curve: waiting
-- Days from the day on which both sides agreed to the day on which it is known what came of it, something or nothing. One of
-- which nothing is known is followed until the day asked for; one that lapsed never comes to it, and competes with it in the curve.
select i.introduction_id as subject, i.startup_id, i.park_id, n.sector, n.stage, n.kind, n.family, extract(year from i.proposed_on)::int as cohort, 1 as weight,
  case when least(i.outcome_on, i.nothing_on) is not null then 'YES' when i.ended is not null then 'NO' else 'TOO_RECENT' end as answer,
  case
    when i.outcome_on <= coalesce(i.nothing_on, i.outcome_on) then 'introduction-outcome'
    when i.nothing_on is not null then 'introduction-nothing'
    when i.ended is not null then 'introduction-' || lower(replace(i.ended, '_', '-'))
    when i.met_on is not null then 'introduction-met'
    else 'introduction-agreed'
  end as reason,
  coalesce(least(i.outcome_on, i.nothing_on), i.ended_on, i.met_on, i.agreed_on) as reason_on,
  i.agreed_on as origin, 0 as entry,
  coalesce(least(i.outcome_on, i.nothing_on), i.ended_on, :on) - i.agreed_on as exit,
  case when least(i.outcome_on, i.nothing_on) is not null then 'reached' when i.ended is not null then 'closed' end as ended, false as already_ended
from connections.introductions_as_of(:known, :on) i join coaching.needs_as_of(:known, :on) n on n.need_id = i.need_id
where i.agreed_on > (:on - make_interval(months => round(:years * 12)::int))::date
