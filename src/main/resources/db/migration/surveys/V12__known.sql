-- When a startup was last passed over because all that it would be asked was known and fresh; null where it never was.
alter table surveys.asked add known_on date;
call history.keep('surveys.asked', 'park_id', 'startup_id');
