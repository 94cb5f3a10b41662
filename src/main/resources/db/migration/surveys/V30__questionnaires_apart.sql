-- Questionnaires became a module of their own: their rows move with their history, each recorded when it was.
alter table questionnaires.questionnaire disable trigger keep_version;
alter table questionnaires.version disable trigger keep_version;
alter table questionnaires.draft disable trigger keep_version;

insert into questionnaires.questionnaire (id, code, recorded_at, recorded_by)
  select id, code, recorded_at, recorded_by from surveys.questionnaire;
insert into questionnaires.questionnaire_history (id, code, recorded_at, recorded_by, superseded_at, superseded_by)
  select id, code, recorded_at, recorded_by, superseded_at, superseded_by from surveys.questionnaire_history;
insert into questionnaires.version (id, questionnaire_id, number, title, form, published_on, recorded_at, recorded_by)
  select id, questionnaire_id, number, title, form, published_on, recorded_at, recorded_by from surveys.version;
insert into questionnaires.version_history
    (id, questionnaire_id, number, title, form, published_on, recorded_at, recorded_by, superseded_at, superseded_by)
  select id, questionnaire_id, number, title, form, published_on, recorded_at, recorded_by, superseded_at, superseded_by
  from surveys.version_history;
insert into questionnaires.draft (id, questionnaire_id, title, rows, recorded_at, recorded_by)
  select id, questionnaire_id, title, lines, recorded_at, recorded_by from surveys.draft;
insert into questionnaires.draft_history
    (id, questionnaire_id, title, rows, recorded_at, recorded_by, superseded_at, superseded_by)
  select id, questionnaire_id, title, lines, recorded_at, recorded_by, superseded_at, superseded_by from surveys.draft_history;

alter table questionnaires.questionnaire enable trigger keep_version;
alter table questionnaires.version enable trigger keep_version;
alter table questionnaires.draft enable trigger keep_version;

alter table surveys.campaign drop constraint campaign_version_id_fkey;
alter table surveys.campaign add foreign key (version_id) references questionnaires.version;

create or replace function surveys.counted_answers(counted text, known timestamptz, until date)
  returns table (asked_id uuid, startup_id uuid, park_id uuid, sector text, stage text, kind text, admitted_on date, opened_on date,
    answer text, answered_on date)
  stable parallel safe language sql as $$
  select a.id, a.startup_id, a.park_id, s.sector, g.stage, s.kind, j.admitted_on, m.opens_on, c.settled, c.said_on
  from (
    select c.id, c.opens_on from surveys.campaign_as_of(known) c join questionnaires.version_as_of(known) v on v.id = c.version_id
    where c.closes_on <= counted_answers.until
      and jsonb_path_exists(v.form, '$.**.binding ? (@.fact == $fact)', jsonb_build_object('fact', 'answer:' || counted))
    order by c.closes_on desc, c.id desc limit 1
  ) m
  join surveys.asked_as_of(known) a on a.campaign_id = m.id
  join startups.startup_as_of(known) s on s.id = a.startup_id
  left join surveys.claim_as_of(known) c on c.asked_id = a.id and c.kind = 'ANSWER' and c.code = counted
  left join (select startup_id, max(admitted_on) as admitted_on from startups.journey_as_of(known) where admitted_on <= counted_answers.until
    group by startup_id) j on j.startup_id = a.startup_id
  left join (select startup_id, (array_agg(stage order by since desc))[1] as stage from startups.stage_as_of(known)
    where since <= counted_answers.until group by startup_id) g on g.startup_id = a.startup_id
$$;

drop function surveys.draft_as_of(timestamptz);
drop function surveys.version_as_of(timestamptz);
drop function surveys.questionnaire_as_of(timestamptz);
drop table surveys.draft, surveys.draft_history;
drop table surveys.version, surveys.version_history;
drop table surveys.questionnaire, surveys.questionnaire_history;
