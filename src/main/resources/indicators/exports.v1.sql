-- counts: share
-- subject: answer
-- years: none
-- curve: none
-- By survey alone: of the startups asked by the last survey closed by the day that put the question, those that say they export.
-- Who did not answer is unknown.
select asked_id as subject, startup_id, park_id, sector, stage, kind, extract(year from admitted_on)::int as cohort, 1 as weight,
  case when answer is null then 'UNKNOWN' when answer = 'yes' then 'YES' else 'NO' end as answer,
  case when answer is null then 'unanswered' else 'surveyed' end as reason,
  coalesce(answered_on, opened_on) as reason_on,
  opened_on as origin, null::int as entry, null::int as exit, null::text as ended, false as already_ended
from surveys.counted_answers('exports', :known, :on)
