-- the list of all exchanges, newest first, page after page
create index on coaching.exchange (held_on, id);
