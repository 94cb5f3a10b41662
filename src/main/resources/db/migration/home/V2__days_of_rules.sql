-- A rule may count from the day itself: nobody in charge, a promise due.
alter table home.rule_setting drop constraint rule_setting_days_check;
alter table home.rule_setting add constraint rule_setting_days_check check (days between 0 and 3650);
