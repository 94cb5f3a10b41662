-- What of a file is not read, or not as it stands there; and rows that tell of nobody.
alter table transfers.import add column warnings jsonb not null default '[]';
alter table transfers.staged_row drop constraint staged_row_kind_check;
alter table transfers.staged_row add constraint staged_row_kind_check
  check (kind in ('NEW', 'CHANGED', 'UNCHANGED', 'LEFT_OUT', 'DUPLICATE', 'DOUBTFUL', 'WRONG'));

-- The currency of a recipe was stored without anybody having said it, and read by nothing; from now on it counts.
update transfers.recipe set mapping = mapping - 'currency' where mapping ? 'currency';
update transfers.import set mapping = mapping - 'currency' where mapping ? 'currency';

-- Files moved to the module that stores them for all.
insert into files.content (digest, size) select digest, length(bytes) from transfers.file on conflict do nothing;
insert into files.part (digest, number, bytes)
  select digest, number, substring(bytes from number * 1048576 + 1 for 1048576)
  from transfers.file, generate_series(0, greatest(length(bytes) - 1, 0) / 1048576) number on conflict do nothing;
alter table transfers.import drop constraint import_digest_fkey;
alter table transfers.import add foreign key (digest) references files.content;
create index on transfers.import (digest);
create policy through_an_import on files.content for select
  using (exists (select from transfers.import i where i.digest = content.digest));
drop table transfers.file;
