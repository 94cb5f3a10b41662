-- The reasons of refused cells have other names now: what is not accepted yet is previewed again before it can be.
delete from transfers.staged_row where import_id in (select id from transfers.import where state in ('READ', 'PREVIEWED') and work is null);
update transfers.import set state = 'READ', counts = '{}', previewed_at = null where state = 'PREVIEWED' and work is null;
