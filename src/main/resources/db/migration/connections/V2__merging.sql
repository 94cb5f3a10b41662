-- Two partners that somebody told apart, the smaller id first.
create table connections.apart (
  id uuid primary key,
  one_id uuid not null references connections.partner,
  other_id uuid not null references connections.partner check (other_id > one_id),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (one_id, other_id)
);
call connections.keep('connections.apart', 'one_id');

-- Every column of the product that names a partner to whom the row belongs.
create function connections.belongings() returns table (kept regclass, field name) stable language sql as $$
  select c.conrelid::regclass, a.attname from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'connections.partner'::regclass and cardinality(c.conkey) = 1
    and c.conrelid not in ('connections.partner'::regclass, 'connections.apart'::regclass)
$$;

-- What belonged to one partner belongs to another from now on, the roles held in its name too.
create function connections.merge(gone uuid, kept uuid) returns void language plpgsql as $$
declare
  belonging record;
begin
  for belonging in select * from connections.belongings() loop
    execute format('update %1$s set %2$I = $1 where %2$I = $2', belonging.kept, belonging.field) using kept, gone;
  end loop;
  update accounts.role_held set dossier_id = kept where dossier_id = gone;
  update connections.partner set merged_into = kept where merged_into = gone or id = gone;
end $$;

-- Puts back what a merging moved: all that was recorded at its moment by its author. Refuses (40001) where something of
-- it was changed since.
create function connections.take_back_merge(gone uuid) returns void language plpgsql as $$
declare
  moment timestamptz; author uuid; belonging record;
begin
  select recorded_at, recorded_by into moment, author from connections.partner where id = gone;
  for belonging in select distinct b.kept from connections.belongings() b loop
    perform history.take_back(belonging.kept, moment, author);
  end loop;
  perform history.take_back('accounts.role_held', moment, author);
  perform history.take_back('connections.partner', moment, author);
end $$;
