-- What the network wants a share to reach; none where there is no row.
create table indicators.target (
  id uuid primary key,
  indicator text not null unique,
  share numeric not null check (share > 0 and share <= 1),
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
call history.keep('indicators.target');
