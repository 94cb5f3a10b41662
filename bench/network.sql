-- Invented network of the startups in the temporary table `named`, in eight parks; one director who reads it. Run as the owner on an empty database.
insert into parks.region (id, code, names) values ('00000000-0000-7000-8000-00000000b001', 'R1', '{"fr":"Région"}') on conflict do nothing;
insert into parks.park (id, region_id, code, names, city, opened_on)
  select ('00000000-0000-7000-8000-0000000000a' || n)::uuid, '00000000-0000-7000-8000-00000000b001', 'P' || n, jsonb_build_object('fr', 'Parc ' || n),
    jsonb_build_object('fr', 'Ville ' || n), date '2001-10-01' from generate_series(1, 8) n;
insert into accounts.person (id, name, email) values ('00000000-0000-7000-8000-00000000c001', 'Bench', ':email');
insert into accounts.password (person_id, hash) values ('00000000-0000-7000-8000-00000000c001', ':hash');
insert into accounts.role_held (id, person_id, role, held_from) values
  ('00000000-0000-7000-8000-00000000c002', '00000000-0000-7000-8000-00000000c001', 'DIRECTOR', date '2001-01-01');
create temporary table made as
  select n, gen_random_uuid() as startup, gen_random_uuid() as journey, ('00000000-0000-7000-8000-0000000000a' || 1 + n % 8)::uuid as park,
    name, search_key,
    current_date - 30 - ((n * 7919) % 7600)::int as admitted, (n * 104729) % 100 as luck
  from named;
insert into startups.startup (id, park_id, name, kind, sector, residency, founded_on, search_key)
  select startup, park, name, case when n % 5 = 0 then 'TPE' else 'STARTUP' end, case when n % 2 = 0 then 'it' else 'green' end, 'RESIDENT', admitted - 200, search_key from made;
insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end)
  select journey, startup, park, admitted, admitted, (admitted + interval '60 months')::date from made;
-- five years after the admission nearly all have left
insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind)
  select gen_random_uuid(), journey, startup, park, (admitted + interval '60 months')::date, case when luck < 5 then 'CEASED' else 'COMPLETED' end
  from made where admitted + interval '60 months' < current_date and luck >= 1;
insert into startups.stage (id, journey_id, startup_id, park_id, stage, since, until)
  select gen_random_uuid(), journey, startup, park, 'incubation', admitted, admitted + 540 from made union all
  select gen_random_uuid(), journey, startup, park, 'development', admitted + 540,
    case when luck >= 1 and admitted + interval '60 months' < current_date then (admitted + interval '60 months')::date end from made;
insert into startups.observation (id, startup_id, park_id, seen_on, status, source)
  select gen_random_uuid(), startup, park, admitted + 300 * k, case when luck < 3 * k then 'CEASED' else 'TRADING' end, 'REGISTER'
  from made, generate_series(1, 7) k where admitted + 300 * k < current_date and luck >= 3 * (k - 1);
insert into startups.measure (id, startup_id, park_id, kind, period_from, period_until, value, currency, source, stated_on)
  select gen_random_uuid(), startup, park, 'turnover', make_date(y, 1, 1), make_date(y, 12, 31), 100000 * (1 + luck), 'MAD', 'DECLARATION', make_date(y + 1, 3, 1)
  from made, generate_series(2022, 2023) y;
drop table made;
-- what the product does by itself within a minute
select startups.fold_lives();
analyze;
