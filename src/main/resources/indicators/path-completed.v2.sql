-- counts: share
-- years: journey
-- curve: competing
-- leads: curve
-- no: ceased
-- Journeys admitted at least one planned length (60 months unless set otherwise) before the day: completed, acquired,
-- merged, or still trading at that length. Leaving early counts by what became of the company. Completing the path is an end of
-- its own in the curve, which closure competes with; who was only seen dormant is lost from sight.
-- A year is 365.25 days for the share as for the curve: where every fate is known, both say the same.
select journey_id as subject, startup_id, park_id, sector, stage, kind, extract(year from admitted_on)::int as cohort, 1 as weight,
  case
    when due_on > :on then 'TOO_RECENT'
    when exit_kind in ('COMPLETED', 'ACQUIRED', 'MERGED') and (ended is distinct from 'ceased' or exited_on <= ended_on) then 'YES'
    when ended = 'ceased' and ended_on <= due_on then 'NO'
    when ended in ('acquired', 'merged') or trading_on >= due_on or ended_exactly then 'YES'
    else 'UNKNOWN'
  end as answer,
  case
    when exit_kind = 'COMPLETED' and (ended is distinct from 'ceased' or exited_on <= ended_on) then 'completed'
    when ended is not null and (ended <> 'ceased' or ended_on <= due_on or ended_exactly) then ended
    when trading_on >= due_on then 'trading'
    when ended is not null then 'ceased-unseen'
    when exit_kind in ('MOVED_OUT', 'EXCLUDED') then 'left-early'
    when alive_on > trading_on then 'dormant'
    else 'silent'
  end as reason,
  case
    when exit_kind = 'COMPLETED' and (ended is distinct from 'ceased' or exited_on <= ended_on) then exited_on
    when ended is not null and (ended <> 'ceased' or ended_on <= due_on or ended_exactly or trading_on < due_on) then ended_on
    when trading_on >= due_on then trading_on
    else alive_on
  end as reason_on,
  origin, greatest(followed_from - origin, 0) as entry, coalesce(done_on, ended_on, trading_on) - origin as exit,
  case when done_on is not null then lower(exit_kind) else ended end as ended,
  followed_from > origin and coalesce(least(done_on, ended_on, listed_on) <= followed_from, false) as already_ended
from (
  select *, admitted_on as origin, (admitted_on + floor(:years * 365.25)::int) as due_on,
    case when exit_kind in ('COMPLETED', 'ACQUIRED', 'MERGED') and (ended is null or exited_on <= ended_on) then exited_on end as done_on
  from startups.lives_as_of(:known, :on)
) as life
