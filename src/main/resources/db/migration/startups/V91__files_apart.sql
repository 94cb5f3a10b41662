-- What documents hold moved to the module that stores files for all.
insert into files.content (digest, size) select digest, length(bytes) from startups.document_content on conflict do nothing;
insert into files.part (digest, number, bytes)
  select digest, number, substring(bytes from number * 1048576 + 1 for 1048576)
  from startups.document_content, generate_series(0, greatest(length(bytes) - 1, 0) / 1048576) number on conflict do nothing;
alter table startups.document drop constraint document_digest_fkey;
alter table startups.document add foreign key (digest) references files.content;
create index on startups.document (digest);
create policy through_a_document on files.content for select
  using (exists (select from startups.document d where d.digest = content.digest));
drop table startups.document_content;
