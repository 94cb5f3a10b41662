-- Once a year alumni are asked whether they still trade: one campaign a calendar year, whose list grows as they are asked.
alter table surveys.campaign add yearly boolean not null default false;
call history.keep('surveys.campaign');
create unique index on surveys.campaign (extract(year from opens_on)) where yearly;

-- When a startup came onto a list that grows; null on a frozen one, onto which all came when it was planned.
alter table surveys.asked add asked_on date;
call history.keep('surveys.asked', 'park_id', 'startup_id');
create index on surveys.asked (startup_id, asked_on) where asked_on is not null;

-- What the network set for it; where nothing stands the product's own values hold. fresh_months: whose state was seen within
-- them is not asked. applied: whether it is asked at all.
create table surveys.yearly_rule (
  id uuid primary key,
  singleton boolean not null unique default true check (singleton),
  years int not null check (years between 1 and 10),
  fresh_months int not null check (fresh_months between 0 and 11),
  applied boolean not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('surveys.yearly_rule');

-- The day's line about alumni came with coaching; it now follows the question. What was set or put off for it counted
-- days without news, which are no longer what it counts.
delete from home.rule_setting where rule = 'coaching.alumni';
delete from home.snooze where rule = 'coaching.alumni';
delete from home.stretch where rule = 'coaching.alumni';
