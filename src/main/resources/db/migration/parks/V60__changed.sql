-- When a park was last changed: what is worked out from parks is kept until then.
create function parks.changed() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest((select max(recorded_at) from parks.park), (select max(superseded_at) from parks.park_history))
$$;
revoke execute on function parks.changed from public;
grant execute on function parks.changed to parcours_app;
