-- Every startup that is supported, or left within the last year, is held by a coordinator of its park, fifty each; with
-- exchanges, promises and needs. Run as the owner after network.sql.
create temporary table held as
  select s.id as startup, s.park_id as park, s.name, row_number() over (order by s.id) as n,
    1 + (dense_rank() over (order by s.park_id) - 1) + 8 * ((row_number() over (partition by s.park_id order by s.id) - 1) / 50) as holder
  from startups.startup s
  where exists (select from startups.journey j left join startups.exit e on e.journey_id = j.id
    where j.startup_id = s.id and (e.id is null or e.exited_on > current_date - 365));
create temporary table holding as
  select holder, ('00000000-0000-7000-8001-' || lpad(to_hex(holder), 12, '0'))::uuid as person, (array_agg(park))[1] as park from held group by holder;
insert into accounts.person (id, name, email) select person, 'Coordinator ' || holder, 'coordinator' || holder || '@parcours.example' from holding;
insert into accounts.password (person_id, hash)
  select person, (select hash from accounts.password where person_id = '00000000-0000-7000-8000-00000000c001') from holding;
insert into accounts.role_held (id, person_id, role, park_id, held_from) select gen_random_uuid(), person, 'COORDINATOR', park, date '2015-01-01' from holding;
insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from)
  select gen_random_uuid(), startup, h.park, person, date '2020-01-01' from held h join holding using (holder);
-- a dozen exchanges in the last year; the last one some days ago, for one in nine longer ago than it should be
create temporary table said as
  select gen_random_uuid() as exchange, startup, h.park, person, n, k, current_date - ((n * 37) % 45)::int - 30 * k as held_on
  from held h join holding using (holder), generate_series(0, 11) k;
insert into coaching.exchange (id, startup_id, park_id, kind, held_on, person_id, about, agreed, note_key)
  select exchange, startup, park, (array['VISIT', 'CALL', 'MEETING', 'MESSAGE'])[1 + (n + k) % 4], held_on, person,
    'Month ' || k || ' of the follow-up', 'What was agreed', exchange from said;
create temporary table promised as
  select gen_random_uuid() as step, exchange, startup, park, person, held_on + 14 as due_on, (n + k) % 40 = 0 as open from said where (n + k) % 3 = 0;
insert into coaching.next_step (id, exchange_id, startup_id, park_id, what, due_on, owner_id)
  select step, exchange, startup, park, 'Send the file', due_on, person from promised;
insert into coaching.step_done (id, next_step_id, startup_id, park_id, done_on, person_id)
  select gen_random_uuid(), step, startup, park, due_on, person from promised where not open and due_on <= current_date;
-- three needs each over three years, one in eight of them open
create temporary table needed as
  select gen_random_uuid() as need, startup, h.park, person, n, k, current_date - ((n * 41 + k * 400) % 1100)::int as expressed_on,
    (array['financing', 'market', 'skills', 'premises', 'legal', 'technology', 'visibility'])[1 + (n + k) % 7] as family
  from held h join holding using (holder), generate_series(0, 2) k;
insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by, amount, currency, instrument)
  select need, startup, park, family, 'We look for help with solar energy, export and sales', 'ORDINARY', expressed_on, 'The founder',
    case when family = 'financing' then 100000 * (1 + n % 60) end, case when family = 'financing' then 'MAD' end, case when family = 'financing' then 'EQUITY' end from needed;
insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on, person_id)
  select gen_random_uuid(), need, startup, park, 'EXPRESSED', expressed_on, null from needed union all
  select gen_random_uuid(), need, startup, park, 'TAKEN', expressed_on + 2, person from needed where expressed_on + 2 <= current_date and (n + k) % 16 <> 0 union all
  select gen_random_uuid(), need, startup, park, 'HELPED', expressed_on + 15, person from needed where expressed_on + 15 <= current_date and (n + k) % 8 <> 0;
analyze;
