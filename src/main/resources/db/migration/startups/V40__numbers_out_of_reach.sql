-- Which of these numbers belong to companies that the reader does not reach: a number is borne once in the whole network.
-- Tells no more than that, as refusing the number would.
create function startups.numbers_out_of_reach(kinds text[], numbers text[]) returns table (kind text, value text)
  stable security definer set search_path = pg_catalog language sql as $$
  select i.kind, i.value from startups.identifier i
    join unnest(kinds, numbers) as asked (kind, value) on asked.kind = i.kind and asked.value = i.value
  where not database.everywhere() and not i.park_id = any (database.parks()) and not i.startup_id = any (database.dossiers())
$$;
