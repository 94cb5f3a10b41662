-- counts: number
-- years: none
-- curve: none
-- Parks open on the day. A park in preparation is not in it; the closing day is the first without the park.
select id as subject, null::uuid as startup_id, id as park_id, null::text as sector, null::text as stage, null::text as kind,
  extract(year from opened_on)::int as cohort, 1 as weight,
  case when closed_on <= :on then 'NO' else 'YES' end as answer,
  case when closed_on <= :on then 'park-closed' else 'park-open' end as reason,
  case when closed_on <= :on then closed_on else opened_on end as reason_on,
  opened_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from parks.park_as_of(:known)
where opened_on <= :on
