-- How the columns of one kind of file are read, kept under a name.
create table transfers.recipe (
  id uuid primary key,
  name text not null unique check (name <> ''),
  sheet text not null,
  mapping jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('transfers.recipe');

create table transfers.file (
  digest bytea primary key,
  bytes bytea not null
);
call database.open('transfers.file', 'select, insert');

-- One file on its way in. Who sent it and how far that person reached then is kept: the work goes on without a request.
-- work: what a job is doing now; stopped: message key and arguments of why it could not
create table transfers.import (
  id uuid primary key,
  sheet text not null,
  recipe_name text,
  mapping jsonb not null,
  file_name text not null,
  digest bytea not null references transfers.file,
  size bigint not null,
  state text not null default 'READ' check (state in ('READ', 'PREVIEWED', 'ACCEPTED', 'UNDONE', 'DISCARDED')),
  work text check (work in ('PREVIEW', 'ACCEPT', 'UNDO')),
  done int not null default 0, total int not null default 0,
  counts jsonb not null default '{}',
  stopped jsonb,
  started_by uuid, everywhere boolean not null, parks uuid[] not null, dossiers uuid[] not null,
  read_at timestamptz not null default now(),
  previewed_at timestamptz,
  accepted_at timestamptz,
  accepted_moment timestamptz,
  undone_at timestamptz
);
create index on transfers.import (read_at);
call database.open('transfers.import');
-- seen by who sent it, by whoever reaches all that it reached, and by the network
alter table transfers.import enable row level security;
create policy scope on transfers.import
  using ((select database.everywhere()) or started_by = (select database.person())
    or (not everywhere and parks <> '{}' and parks <@ (select database.parks())))
  with check ((select database.everywhere()) or started_by = (select database.person()));

-- What each line of the file would do, or did. subject: whom it is about, also where that is new.
create table transfers.staged_row (
  import_id uuid not null references transfers.import on delete cascade,
  line int not null,
  kind text not null check (kind in ('NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'WRONG')),
  label text not null,
  subject uuid,
  changes jsonb not null default '[]',
  faults jsonb not null default '[]',
  likenesses jsonb not null default '[]',
  primary key (import_id, line)
);
create index on transfers.staged_row (import_id, kind, line);
call database.open('transfers.staged_row');
alter table transfers.staged_row enable row level security;
create policy scope on transfers.staged_row using (import_id in (select id from transfers.import));

-- What a person said about a proposed duplicate. same_as null: somebody else.
create table transfers.decision (
  import_id uuid not null references transfers.import on delete cascade,
  line int not null,
  same_as uuid,
  primary key (import_id, line)
);
call database.open('transfers.decision');
alter table transfers.decision enable row level security;
create policy scope on transfers.decision using (import_id in (select id from transfers.import));

-- a digest alone opens nothing: a file is readable through an import in reach
alter table transfers.file enable row level security;
create policy through_an_import on transfers.file for select
  using ((select database.everywhere()) or exists (select from transfers.import i where i.digest = file.digest));
create policy added on transfers.file for insert with check (true);

-- How many rows stand on rows that taking one import back would remove, and would go with them unseen. The import's own
-- rows of those tables have been taken back before.
create function transfers.built_on(kept regclass, moment timestamptz, author uuid) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  past text := (select format('%I.%I', n.nspname, c.relname || '_history') from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = kept);
  child record; part bigint; total bigint := 0;
begin
  for child in
    select c.conrelid::regclass as name, a.attname as field from pg_constraint c
      join lateral unnest(c.conkey, c.confkey) as k (mine, theirs) on true
      join pg_attribute p on p.attrelid = c.confrelid and p.attnum = k.theirs and p.attname = 'id'
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
    where c.contype = 'f' and c.confrelid = kept
  loop
    execute format('select count(*) from %1$s b where b.%2$I in (select t.id from %3$s t where t.recorded_at = $1
        and t.recorded_by is not distinct from $2 and not exists (select from %4$s h where h.id = t.id and h.superseded_at = $1))',
      child.name, child.field, kept, past) into part using moment, author;
    total := total + part;
  end loop;
  return total;
end $$;
revoke all on function transfers.built_on from public;
grant execute on function transfers.built_on to parcours_app;
