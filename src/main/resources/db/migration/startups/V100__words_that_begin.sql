-- What a name finds, within reach of who asks: rank 0 a name begins so, 1 a word of it, 2 contains it, 3 sounds so, 4 is spelled
-- closely.
create or replace function startups.found(spelled text, sounding text, joined text, folded text)
  returns table (startup_id uuid, rank int) stable security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set pg_trgm.word_similarity_threshold = 0.5
  rows 20 language plpgsql as $$
declare
  everywhere boolean := database.everywhere(); parks uuid[] := database.parks(); dossiers uuid[] := database.dossiers();
  begun text := substr(spelled, 2);
begin
  return query
    select s.id, case
        when s.search_key like begun or s.search_key like '%|' || begun then 0
        when s.search_key like '% ' || begun then 1
        when s.search_key like spelled then 2
        else 3 end
    from startups.startup s
    where (s.search_key like spelled or s.search_key like sounding or s.search_key like joined)
      and (everywhere or s.park_id = any (parks) or s.id = any (dossiers));
  if not found then
    return query
      select s.id, 4 from startups.startup s
      where s.search_key %> folded and (everywhere or s.park_id = any (parks) or s.id = any (dossiers));
  end if;
end $$;
