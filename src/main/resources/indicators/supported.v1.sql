-- counts: number
-- years: none
-- curve: none
-- Startups and TPE with an open journey on the day. An open dossier of a company seen ceased is counted as no.
select journey_id as subject, startup_id, park_id, sector, stage, kind, extract(year from admitted_on)::int as cohort, 1 as weight,
  case last_state when 'CEASED' then 'NO' else 'YES' end as answer,
  case last_state when 'CEASED' then 'seen-ceased' else 'open' end as reason,
  case last_state when 'CEASED' then last_on else admitted_on end as reason_on,
  admitted_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from startups.lives_as_of(:known, :on)
where kind in ('STARTUP', 'TPE') and exited_on is null
