-- counts: money
-- subject: introduction
-- by: family
-- years: 1
-- curve: none
-- Investments, loans and contracts that came of introductions, by the day of the outcome within the last N years, in dirhams.
-- Where somebody did not say the value, or said it in another currency, the introduction is unknown.
select i.introduction_id as subject, i.startup_id, i.park_id, n.sector, n.stage, n.kind, n.family, extract(year from i.proposed_on)::int as cohort,
  case when i.value > 0 then round(i.value)::int else 1 end as weight,
  case when i.value > 0 then 'YES' else 'UNKNOWN' end as answer,
  case when i.value > 0 then 'introduction-outcome' when i.other > 0 then 'other-currency' else 'without-value' end as reason,
  i.outcome_on as reason_on,
  i.outcome_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from connections.introductions_as_of(:known, :on) i join coaching.needs_as_of(:known, :on) n on n.need_id = i.need_id
where i.outcome_on > (:on - make_interval(months => round(:years * 12)::int))::date and (i.value > 0 or i.other > 0 or i.unsaid > 0)
