-- Published: who may act for startups on a day, and where (park null: in the whole network). A suspension holds from its
-- day until the day it is lifted, so that past days can be asked too.
create function accounts.acting(on_day date) returns table (person_id uuid, park_id uuid)
  stable parallel safe language sql as $$
  select h.person_id, h.park_id from accounts.role_held h
  where h.role in ('DIRECTOR', 'PARK_MANAGER', 'COORDINATOR') and h.held_from <= on_day and (h.held_until is null or h.held_until >= on_day)
    and not exists (select from accounts.suspension s where s.person_id = h.person_id and s.recorded_at::date <= on_day)
    and not exists (select from accounts.suspension_history s
      where s.person_id = h.person_id and s.recorded_at::date <= on_day and s.superseded_at::date > on_day)
$$;

create function accounts.acts_in(person uuid, park uuid, on_day date) returns boolean
  stable parallel safe language sql as $$
  select exists (select from accounts.acting(on_day) a where a.person_id = person and (a.park_id is null or a.park_id = park))
$$;

create index on accounts.suspension_history (person_id);
