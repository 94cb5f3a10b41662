-- Which recipe read a file, when and for whom: whoever keeps the recipes in order sees that one is used, not the imports
-- themselves. No reference: a recipe that comes back has been used before.
create table transfers.recipe_use (
  id uuid primary key,
  recipe_id uuid not null,
  used_at timestamptz not null default clock_timestamp(),
  used_by uuid
);
create index on transfers.recipe_use (recipe_id, used_at desc);
call database.open('transfers.recipe_use', 'select, insert');

-- How often a job has begun the work that is asked for: one that stops the server each time is not taken up for ever.
alter table transfers.import add column begun int not null default 0;
