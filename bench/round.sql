-- An open need for financing of each startup. Run as the owner after network.sql.
create temporary table needed as
  select gen_random_uuid() as need, id as startup, park_id as park, row_number() over (order by id) as n from startups.startup;
insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by, amount, currency, instrument)
  select need, startup, park, 'financing', 'We look for help with solar energy, export and sales', 'ORDINARY', current_date - (n % 200)::int, 'The founder',
    100000 * (1 + n % 60), 'MAD', case when n % 3 = 0 then 'LOAN' else 'EQUITY' end from needed;
insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on)
  select gen_random_uuid(), need, startup, park, 'EXPRESSED', current_date - (n % 200)::int from needed;
analyze;
