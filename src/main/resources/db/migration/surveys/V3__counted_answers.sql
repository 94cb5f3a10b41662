-- Published to indicators: everybody who was asked a question that is counted (bound to answer:<counted>) by the last campaign that
-- put it and had closed by a day, with the answer as it was settled; null where there is none. Known at an instant.
create function surveys.counted_answers(counted text, known timestamptz, until date)
  returns table (asked_id uuid, startup_id uuid, park_id uuid, sector text, stage text, kind text, admitted_on date, opened_on date,
    answer text, answered_on date)
  stable parallel safe language sql as $$
  select a.id, a.startup_id, a.park_id, s.sector, g.stage, s.kind, j.admitted_on, m.opens_on, c.settled, c.said_on
  from (
    select c.id, c.opens_on from surveys.campaign_as_of(known) c join surveys.version_as_of(known) v on v.id = c.version_id
    where c.closes_on <= counted_answers.until
      and jsonb_path_exists(v.form, '$.**.binding ? (@.fact == $fact)', jsonb_build_object('fact', 'answer:' || counted))
    order by c.closes_on desc, c.id desc limit 1
  ) m
  join surveys.asked_as_of(known) a on a.campaign_id = m.id
  join startups.startup_as_of(known) s on s.id = a.startup_id
  left join surveys.claim_as_of(known) c on c.asked_id = a.id and c.kind = 'ANSWER' and c.code = counted
  left join (select startup_id, max(admitted_on) as admitted_on from startups.journey_as_of(known) where admitted_on <= counted_answers.until
    group by startup_id) j on j.startup_id = a.startup_id
  left join (select startup_id, (array_agg(stage order by since desc))[1] as stage from startups.stage_as_of(known)
    where since <= counted_answers.until group by startup_id) g on g.startup_id = a.startup_id
$$;

-- When anything was last changed that the above follows from.
create function surveys.changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(
    (select max(recorded_at) from surveys.campaign), (select max(superseded_at) from surveys.campaign_history),
    (select max(recorded_at) from surveys.asked), (select max(superseded_at) from surveys.asked_history),
    (select max(recorded_at) from surveys.claim), (select max(superseded_at) from surveys.claim_history))
$$;
revoke execute on function surveys.changed from public;
grant execute on function surveys.changed to parcours_app;
