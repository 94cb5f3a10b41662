-- Sessions of signed-in readers (Spring Session's own schema); anonymous pages make none.
create table web.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on web.spring_session (expiry_time);
create index on web.spring_session (principal_name);
create table web.spring_session_attributes (
  session_primary_id char(36) not null references web.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
call database.open('web.spring_session');
call database.open('web.spring_session_attributes');
