-- Published: every introduction proposed by a day, as its dated rows tell its life by then and as it was known at an instant.
--   agreed_on   the day on which both had agreed
--   ended_on    declined, lapsed or withdrawn, and how (ended)
--   outcome_on  the first outcome that is one; nothing_on: somebody noted that nothing came of it
--   value       of all outcomes, in dirhams; other: outcomes in other currencies; unsaid: money outcomes without a value
create function connections.introductions_as_of(known timestamptz, until date)
  returns table (introduction_id uuid, need_id uuid, startup_id uuid, park_id uuid, partner_id uuid, proposed_on date, agreed_on date,
    met_on date, ended text, ended_on date, outcome text, outcome_on date, nothing_on date, value numeric, other int, unsaid int)
  stable parallel safe language sql as $$
  select i.id, i.need_id, i.startup_id, i.park_id, i.partner_id, i.proposed_on, s.agreed_on, s.met_on, s.ended, s.ended_on,
    o.outcome, o.outcome_on, o.nothing_on, o.value, coalesce(o.other, 0), coalesce(o.unsaid, 0)
  from connections.introduction_as_of(known) i
  left join (select introduction_id,
      min(happened_on) filter (where step = 'CONNECTED') as agreed_on,
      min(happened_on) filter (where step = 'MET') as met_on,
      min(step) filter (where step in ('STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED', 'WITHDRAWN')) as ended,
      min(happened_on) filter (where step in ('STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED', 'WITHDRAWN')) as ended_on
    from connections.introduction_step_as_of(known) where happened_on <= until group by introduction_id) s on s.introduction_id = i.id
  left join (select introduction_id,
      (array_agg(kind order by happened_on, id) filter (where kind <> 'NONE'))[1] as outcome,
      min(happened_on) filter (where kind <> 'NONE') as outcome_on, min(happened_on) filter (where kind = 'NONE') as nothing_on,
      sum(value) filter (where currency = 'MAD') as value,
      (count(*) filter (where currency <> 'MAD'))::int as other,
      (count(*) filter (where kind in ('INVESTMENT', 'LOAN', 'CONTRACT') and value is null))::int as unsaid
    from connections.outcome_as_of(known) where happened_on <= until group by introduction_id) o on o.introduction_id = i.id
  where i.proposed_on <= until
$$;

-- When anything was last changed that the above follows from.
create function connections.changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(
    (select max(recorded_at) from connections.introduction), (select max(superseded_at) from connections.introduction_history),
    (select max(recorded_at) from connections.introduction_step), (select max(superseded_at) from connections.introduction_step_history),
    (select max(recorded_at) from connections.outcome), (select max(superseded_at) from connections.outcome_history))
$$;
revoke execute on function connections.changed from public;
grant execute on function connections.changed to parcours_app;
