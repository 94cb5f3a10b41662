-- Figures of past days, worked out beforehand so that a page can draw how a figure moved. Nothing here is evidence:
-- every row can be counted again from the facts, and is, since facts of the past are corrected.
create table indicators.trend (
  code text not null, version int not null,
  park_id uuid references parks.park on delete cascade,  -- null: the whole network
  on_day date not null,
  number double precision,                               -- null where nothing could be said
  counted_at timestamptz not null default now(),
  unique nulls not distinct (code, version, park_id, on_day)
);

call database.guard('indicators.trend', 'park_id', null);
call database.open('indicators.trend');
