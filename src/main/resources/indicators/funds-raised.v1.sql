-- counts: money
-- subject: measure
-- years: 1
-- curve: none
-- By declaration alone: funds raised over periods that ended in the last N years, in dirhams. What came of an introduction is another
-- figure and not in it. In another currency: unknown, and not in the sum.
select m.id as subject, m.startup_id, m.park_id, s.sector, null::text as stage, s.kind, extract(year from m.period_from)::int as cohort,
  case when m.currency = 'MAD' then least(round(m.value), 2147483647)::int else 1 end as weight,
  case when m.currency = 'MAD' then 'YES' else 'UNKNOWN' end as answer,
  case when m.currency = 'MAD' then 'declared' else 'other-currency-declared' end as reason,
  m.stated_on as reason_on,
  m.period_until as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.measure_as_of(:known) m join startups.startup_as_of(:known) s on s.id = m.startup_id
where m.kind = 'funds-raised' and m.source = 'DECLARATION' and m.stated_on <= :on
  and m.period_until > (:on - make_interval(months => round(:years * 12)::int))::date and m.period_until <= :on
