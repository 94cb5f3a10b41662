-- Forms sent in the last hour, so that none acts twice. A null path: at work, or its process ended.
create table web.submission (
  key uuid primary key,
  content bytea not null,
  path text,
  sent_at timestamptz not null default clock_timestamp()
);
create index on web.submission (content);
create index on web.submission (sent_at);
call database.open('web.submission');
