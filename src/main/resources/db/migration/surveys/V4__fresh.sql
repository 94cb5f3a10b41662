-- For how long what is known counts as fresh: it is shown to be confirmed, and whoever has nothing else to answer is not written to.
alter table surveys.campaign add fresh_months int not null default 12 check (fresh_months between 0 and 60);
call history.keep('surveys.campaign');
