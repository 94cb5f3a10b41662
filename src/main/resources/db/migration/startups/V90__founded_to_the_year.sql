-- Most founding dates of public lists are years: what is known is kept, and no day is invented.
alter table startups.startup add column founded_precision text check (founded_precision in ('MONTH', 'YEAR')),
  add check (founded_precision is null or founded_on = date_trunc(founded_precision, founded_on)::date);
call history.keep('startups.startup');
