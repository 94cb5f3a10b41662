-- Published: every need expressed by a day, as its dated rows tell its life by then and as it was known at an instant.
-- Counted from its first expression, whatever was reopened later. A contact is an exchange about it, an introduction or an
-- answer; an answer is an introduction or an end that answers.
create function coaching.needs_as_of(known timestamptz, until date)
  returns table (need_id uuid, startup_id uuid, park_id uuid, sector text, stage text, kind text, family text, expressed_on date,
    contacted_on date, introduced_on date, answered_on date, helped_on date, state text, state_on date)
  stable parallel safe language sql as $$
  select n.id, n.startup_id, n.park_id, s.sector, g.stage, s.kind, n.family, n.expressed_on,
    least(e.first_on, i.first_on, p.ended_on), i.first_on, least(i.first_on, p.ended_on), p.helped_on, p.state, p.state_on
  from coaching.need_as_of(known) n
  join startups.startup_as_of(known) s on s.id = n.startup_id
  join (select need_id, (array_agg(state order by happened_on desc, id desc))[1] as state, max(happened_on) as state_on,
      min(happened_on) filter (where state in ('HELPED', 'UNHELPED')) as ended_on, min(happened_on) filter (where state = 'HELPED') as helped_on
    from coaching.need_step_as_of(known) where happened_on <= until group by need_id) p on p.need_id = n.id
  left join (select x.need_id, min(x.held_on) as first_on from coaching.exchange_as_of(known) x
      join coaching.need_as_of(known) m on m.id = x.need_id and m.expressed_on <= x.held_on
    where x.held_on <= until group by x.need_id) e on e.need_id = n.id
  left join (select need_id, min(happened_on) as first_on from coaching.need_introduction_as_of(known)
    where happened_on <= until group by need_id) i on i.need_id = n.id
  left join (select startup_id, (array_agg(stage order by since desc))[1] as stage from startups.stage_as_of(known)
    where since <= until group by startup_id) g on g.startup_id = n.startup_id
  where n.expressed_on <= until
$$;

-- Published: the last day on which something was said with a startup.
create function coaching.last_exchanges_as_of(known timestamptz, until date) returns table (startup_id uuid, held_on date)
  stable parallel safe language sql as $$
  select startup_id, max(held_on) from coaching.exchange_as_of(known) where held_on <= until group by startup_id
$$;

-- Published: every question that a startup was asked at the end of a need, and its answer; null where it gave none by then.
create function coaching.opinions_as_of(known timestamptz, until date)
  returns table (request_id uuid, need_id uuid, asked_on date, answer text, given_on date)
  stable parallel safe language sql as $$
  select r.id, r.need_id, r.asked_on, f.answer, f.given_on
  from coaching.feedback_request_as_of(known) r
  left join (select request_id, answer, given_on from coaching.feedback_as_of(known) where given_on <= until) f on f.request_id = r.id
  where r.asked_on <= until
$$;

-- When anything was last changed that the above follow from.
create function coaching.changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(
    (select max(recorded_at) from coaching.need), (select max(superseded_at) from coaching.need_history),
    (select max(recorded_at) from coaching.need_step), (select max(superseded_at) from coaching.need_step_history),
    (select max(recorded_at) from coaching.exchange), (select max(superseded_at) from coaching.exchange_history),
    (select max(recorded_at) from coaching.need_introduction), (select max(superseded_at) from coaching.need_introduction_history),
    (select max(recorded_at) from coaching.feedback_request), (select max(superseded_at) from coaching.feedback_request_history),
    (select max(recorded_at) from coaching.feedback), (select max(superseded_at) from coaching.feedback_history))
$$;
revoke execute on function coaching.changed from public;
grant execute on function coaching.changed to parcours_app;
