-- figures are counted by the days that the duty of care sets: another setting is another figure
create or replace function coaching.changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(
    (select max(recorded_at) from coaching.need), (select max(superseded_at) from coaching.need_history),
    (select max(recorded_at) from coaching.need_step), (select max(superseded_at) from coaching.need_step_history),
    (select max(recorded_at) from coaching.exchange), (select max(superseded_at) from coaching.exchange_history),
    (select max(recorded_at) from coaching.need_introduction), (select max(superseded_at) from coaching.need_introduction_history),
    (select max(recorded_at) from coaching.feedback_request), (select max(superseded_at) from coaching.feedback_request_history),
    (select max(recorded_at) from coaching.duty), (select max(superseded_at) from coaching.duty_history),
    (select max(recorded_at) from coaching.feedback), (select max(superseded_at) from coaching.feedback_history))
$$;
