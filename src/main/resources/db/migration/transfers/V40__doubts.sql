-- What a row says that can hardly be true, and what a person said about it. Nothing of it counts before.
alter table transfers.staged_row add column doubts jsonb not null default '[]';

create table transfers.confirmation (
  import_id uuid not null references transfers.import on delete cascade,
  line int not null,
  holds boolean not null,
  primary key (import_id, line)
);
call database.open('transfers.confirmation');
alter table transfers.confirmation enable row level security;
create policy scope on transfers.confirmation using (import_id in (select id from transfers.import));
