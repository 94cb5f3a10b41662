-- Where somebody is called, as a founder reads it beside the name of the coordinator.
alter table accounts.person add column phone text;
call history.keep('accounts.person');
