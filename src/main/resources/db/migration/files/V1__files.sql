-- What files hold, each content once by its SHA-256, in parts of a mebibyte. A digest alone opens nothing: a content is
-- readable where a module's policy says that a row of its own leads there.
create table files.content (digest bytea primary key, size bigint not null check (size >= 0));
create table files.part (
  digest bytea not null references files.content on delete cascade,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (digest, number)
);
alter table files.part alter bytes set storage external;  -- most files are compressed already
call database.open('files.content', 'select, insert');
call database.open('files.part', 'select, insert');
alter table files.content enable row level security;
alter table files.part enable row level security;
create policy everywhere on files.content for select using ((select database.everywhere()));
create policy added on files.content for insert with check (true);
create policy of_a_content on files.part for select using (exists (select from files.content c where c.digest = part.digest));
create policy added on files.part for insert with check (true);
