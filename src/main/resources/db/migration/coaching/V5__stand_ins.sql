-- Published: who does on a day what this person is to do: the person, or the stand-in of their leave. Null where neither
-- acts in the park that day: then it falls to who is in charge of the startup.
create function coaching.acting_for(person uuid, park uuid, on_day date) returns uuid
  stable strict parallel safe language sql as $$
  select w.acting from (select coalesce(
      (select b.stand_in_id from coaching.absence b where b.person_id = person and on_day between b.absent_from and b.absent_until), person) as acting) w
  where accounts.acts_in(w.acting, park, on_day)
    and not exists (select from coaching.absence c where c.person_id = w.acting and on_day between c.absent_from and c.absent_until)
$$;

-- A need that was taken in charge stays on nobody's list who is away: it goes to the stand-in, as the startups do.
create or replace function coaching.needs_in_charge(on_day date) returns table (need_id uuid, person_id uuid)
  stable parallel safe language sql as $$
  select n.need_id, w.person_id
  from coaching.needs_on(on_day) n
  left join coaching.in_charge(on_day) c on c.startup_id = n.startup_id
  cross join lateral (select coalesce(coaching.acting_for(n.taken_by, n.park_id, on_day), c.person_id) as person_id) w
  where w.person_id is not null
$$;
