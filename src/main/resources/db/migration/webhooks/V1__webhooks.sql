-- Addresses of other systems that are told of events, and what was told. secret: shared with the receiver, which checks
-- signatures by it, so it has to be kept as it is. Not business tables: no history, and no scope, since an event is told
-- by whoever caused it and only an administrator reads here.
create table webhooks.endpoint (
  id uuid primary key,
  address text not null,
  secret text not null,
  events text[] not null check (cardinality(events) > 0),
  since timestamptz not null default now()
);
-- tried: how often it was sent. failure: what went wrong last. taken_at: when the address answered by 2xx.
create table webhooks.delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhooks.endpoint on delete cascade,
  event text not null,
  body text not null,
  written_at timestamptz not null default now(),
  tried int not null default 0,
  failure text,
  taken_at timestamptz
);
create index on webhooks.delivery (written_at);
create index on webhooks.delivery (endpoint_id);
call database.open('webhooks.endpoint');
call database.open('webhooks.delivery');
