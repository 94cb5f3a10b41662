-- Most founding dates of public lists are years: what is known is kept, and no day is invented.
alter table startups.startup add column founded_precision text check (founded_precision in ('MONTH', 'YEAR')),
  add check (founded_precision is null or founded_on = date_trunc(founded_precision, founded_on)::date);
call history.keep('startups.startup');

-- A figure that counts from the founding takes exact days alone: a company founded in 2019 was not founded on 1 January.
do $$
begin
  execute replace(pg_get_functiondef('startups.lives_as_of(timestamptz, date)'::regprocedure),
    's.kind, s.founded_on, j.admitted_on', 's.kind, case when s.founded_precision is null then s.founded_on end, j.admitted_on');
end $$;
