-- Links in mails are the module links' now. The few under way lapse: whoever held one asks again.
drop table accounts.sign_in_link;
