-- What somebody took in charge is looked up on each of their days.
create index on coaching.need_step (person_id) where state = 'TAKEN';

-- The same as before: whoever is there acts for what they hold and for what those hold whom they stand in for. Told of one
-- person from the start, so that it is never worked out for all of them.
create or replace function coaching.portfolio(person uuid, on_day date)
  returns table (startup_id uuid, park_id uuid, person_id uuid, holder_id uuid)
  stable parallel safe language sql as $$
  select a.startup_id, a.park_id, person, a.person_id
  from coaching.assignment a
  where a.person_id = any (array(select person union all
      select b.person_id from coaching.absence b where b.stand_in_id = person and on_day between b.absent_from and b.absent_until))
    and not exists (select from coaching.absence c where c.person_id = person and on_day between c.absent_from and c.absent_until)
    and a.assigned_from <= on_day and (a.assigned_until is null or a.assigned_until > on_day)
    and (exists (select from accounts.acting(on_day) g where g.person_id = person and g.park_id is null)
      or a.park_id = any (array(select g.park_id from accounts.acting(on_day) g where g.person_id = person)))
$$;
