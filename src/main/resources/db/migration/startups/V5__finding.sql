-- Lists that somebody keeps for themselves or shares with their park.
create table startups.saved_view (
  id uuid primary key,
  person_id uuid not null,
  park_id uuid references parks.park, -- shared with those who see this park; null: for oneself
  name text not null check (name <> ''),
  query text not null, -- of the address, without the question mark
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (person_id, name)
);
call history.keep('startups.saved_view');
alter table startups.saved_view enable row level security;
create policy own on startups.saved_view using (person_id = (select database.person())) with check (person_id = (select database.person()));
create policy shared on startups.saved_view for select using (park_id = any ((select database.parks())::uuid[]));
alter table startups.saved_view_history enable row level security;
create policy own on startups.saved_view_history for select using (person_id = (select database.person()));

-- What a name finds, within reach of who asks; rank 0 begins so, 1 contains it, 2 sounds so, 3 is spelled closely.
-- Row-level policies forbid an index behind LIKE and trigrams (these operators might tell of hidden rows), so the
-- function runs as the owner and keeps the scope itself.
create function startups.found(spelled text, sounding text, joined text, folded text)
  returns table (startup_id uuid, rank int) stable security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set pg_trgm.word_similarity_threshold = 0.5
  language plpgsql as $$
declare
  everywhere boolean := database.everywhere(); parks uuid[] := database.parks(); dossiers uuid[] := database.dossiers();
begin
  return query
    select s.id, case when s.search_key like substr(spelled, 2) then 0 when s.search_key like spelled then 1 else 2 end
    from startups.startup s
    where (s.search_key like spelled or s.search_key like sounding or s.search_key like joined)
      and (everywhere or s.park_id = any (parks) or s.id = any (dossiers));
  if not found then
    return query
      select s.id, 3 from startups.startup s
      where s.search_key %> folded and (everywhere or s.park_id = any (parks) or s.id = any (dossiers));
  end if;
end $$;
revoke execute on function startups.found from public;
grant execute on function startups.found to parcours_app;

-- When anything that lists show last changed, whoever sees it: counts are kept until then.
create function startups.last_change() returns timestamptz stable security definer set search_path = pg_catalog language sql as $$
  select greatest(
    (select max(recorded_at) from startups.startup), (select max(superseded_at) from startups.startup_history),
    (select max(recorded_at) from startups.journey), (select max(superseded_at) from startups.journey_history),
    (select max(recorded_at) from startups.stage), (select max(superseded_at) from startups.stage_history),
    (select max(recorded_at) from startups.exit), (select max(superseded_at) from startups.exit_history),
    (select max(recorded_at) from startups.observation), (select max(superseded_at) from startups.observation_history))
$$;
revoke execute on function startups.last_change from public;
grant execute on function startups.last_change to parcours_app;
