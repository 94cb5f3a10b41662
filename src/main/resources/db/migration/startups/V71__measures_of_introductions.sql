-- Money that was raised and contracts that were signed through an introduction are measures of the startup. Two of them
-- may be of one day: a round closes with several investors. The measure bears the id of the outcome that it tells of.
do $$ declare known name; begin
  select conname into strict known from pg_constraint
    where conrelid = 'startups.measure'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%DIRECTORY%';
  execute format('alter table startups.measure drop constraint %I', known);
  select conname into strict known from pg_constraint where conrelid = 'startups.measure'::regclass and contype = 'u';
  execute format('alter table startups.measure drop constraint %I', known);
end $$;
alter table startups.measure add constraint source
  check (source in ('REGISTER', 'VISIT', 'SURVEY', 'PRESS', 'DECLARATION', 'DIRECTORY', 'INTRODUCTION'));
create unique index measured_once on startups.measure (startup_id, kind, period_from, period_until, source)
  where source <> 'INTRODUCTION';
create index on startups.measure (startup_id);

insert into startups.measure_kind (id, code, names, position, unit) values
  ('01900000-0000-7000-8000-000000000406', 'contracts', '{"fr":"Contrats signés","ar":"العقود الموقعة","en":"Contracts signed"}', 6, 'MONEY');
