-- Imports wait in a queue of their own, in the order in which their work was asked for.
create table transfers.job (like jobs.scheduled_tasks including all);
call database.open('transfers.job');
alter table transfers.import add column asked_at timestamptz;
update transfers.import set asked_at = read_at where work is not null;

-- Imports whose work is going on, on any node: whoever does it holds the lock of the import.
create function transfers.at_work() returns setof uuid stable security definer set search_path = pg_catalog language sql as $$
  select i.id from transfers.import i
    join pg_locks l on l.locktype = 'advisory' and l.objsubid = 1 and l.granted
      and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(i.id::text, 0)
  where i.work is not null
$$;
revoke all on function transfers.at_work from public;
grant execute on function transfers.at_work to parcours_app;

-- The place of an import among those that wait, from 1; 0 while its work goes on. It counts imports of everybody.
create function transfers.place(import uuid) returns bigint stable security definer set search_path = pg_catalog language sql as $$
  select case when own.id in (select transfers.at_work()) then 0 else (
      select count(*) from transfers.import i
      where i.work is not null and (i.asked_at, i.id) <= (own.asked_at, own.id) and i.id not in (select transfers.at_work()))
    end
  from transfers.import own where own.id = import and own.work is not null
$$;
revoke all on function transfers.place from public;
grant execute on function transfers.place to parcours_app;
