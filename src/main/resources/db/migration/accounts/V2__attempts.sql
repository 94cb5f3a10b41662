-- How often somebody tried of late, by a digest of the address or of the machine (bucket4j's table). No history: it is
-- nobody's business afterwards.
create table accounts.attempt (
  id text primary key,
  state bytea,
  expires_at bigint
);
call database.open('accounts.attempt');
create index on accounts.sign_in_link (person_id);
create index on accounts.token (person_id);
