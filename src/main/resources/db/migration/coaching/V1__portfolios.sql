-- Who holds a startup: from a day, until the day that is the next one's first. The note is what the one before hands over.
create table coaching.assignment (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  person_id uuid not null references accounts.person,
  assigned_from date not null,
  assigned_until date check (assigned_until >= assigned_from),
  note text check (note <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade,
  exclude using gist (startup_id with =, daterange(assigned_from, assigned_until, '[)') with &&) deferrable initially immediate
);
call history.keep('coaching.assignment', 'park_id', 'startup_id');
create index on coaching.assignment (startup_id);
create index on coaching.assignment (person_id);
create index on coaching.assignment (park_id);

-- Somebody is away, both days included, and another acts for all that they hold.
create table coaching.absence (
  id uuid primary key,
  person_id uuid not null references accounts.person,
  stand_in_id uuid not null references accounts.person check (stand_in_id <> person_id),
  absent_from date not null,
  absent_until date not null check (absent_until >= absent_from),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  exclude using gist (person_id with =, daterange(absent_from, absent_until, '[]') with &&)
);
call history.keep('coaching.absence');
create index on coaching.absence (stand_in_id);
-- An absence stands in no park: staff read it, and a startup reads those of who has held it.
alter table coaching.absence enable row level security;
create policy staff on coaching.absence
  using ((select database.everywhere() or cardinality(database.parks()) > 0))
  with check ((select database.everywhere() or cardinality(database.parks()) > 0));
create policy coached on coaching.absence for select
  using (person_id in (select a.person_id from coaching.assignment a where a.startup_id = any ((select database.dossiers())::uuid[])));
alter table coaching.absence_history enable row level security;
create policy staff on coaching.absence_history for select
  using ((select database.everywhere() or cardinality(database.parks()) > 0));

-- Published: who acts for a startup on a day. person_id acts, holder_id holds it: two people while a stand-in acts. No row
-- where nobody holds it, or where who would act is away too, suspended, or holds no role there that day.
create function coaching.in_charge(on_day date) returns table (startup_id uuid, park_id uuid, person_id uuid, holder_id uuid)
  stable parallel safe language sql as $$
  select a.startup_id, a.park_id, coalesce(b.stand_in_id, a.person_id), a.person_id
  from coaching.assignment a
  left join coaching.absence b on b.person_id = a.person_id and on_day between b.absent_from and b.absent_until
  where a.assigned_from <= on_day and (a.assigned_until is null or a.assigned_until > on_day)
    and not exists (select from coaching.absence c where c.person_id = b.stand_in_id and on_day between c.absent_from and c.absent_until)
    and exists (select from accounts.acting(on_day) g
      where g.person_id = coalesce(b.stand_in_id, a.person_id) and (g.park_id is null or g.park_id = a.park_id))
$$;
