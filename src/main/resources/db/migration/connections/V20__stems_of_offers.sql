-- What an offer's words are about, worked out when they are written rather than each time that they are held beside a need.
-- Derived from the offer and nothing else: no history of its own.
create table connections.offer_stems (
  offer_id uuid primary key references connections.offer on delete cascade,
  stems tsvector not null
);
call database.open('connections.offer_stems', 'select');
alter table connections.offer_stems enable row level security;
create policy staff on connections.offer_stems for select using ((select connections.staff()));

create function connections.note_stems() returns trigger security definer set search_path = pg_catalog language plpgsql as $$
begin
  insert into connections.offer_stems (offer_id, stems)
    values (new.id, connections.stems(coalesce((select string_agg(value, ' ') from jsonb_each_text(new.words)), '')))
    on conflict (offer_id) do update set stems = excluded.stems;
  return null;
end $$;
create trigger note_stems after insert or update of words on connections.offer for each row execute function connections.note_stems();
insert into connections.offer_stems (offer_id, stems)
  select o.id, connections.stems(coalesce((select string_agg(value, ' ') from jsonb_each_text(o.words)), '')) from connections.offer o;
