-- A questionnaire and its versions; a version never changes. form: as org.parcours.questionnaires.forms.Form writes itself.
create table questionnaires.questionnaire (
  id uuid primary key, code text not null unique check (code <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
create table questionnaires.version (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaires.questionnaire on delete cascade,
  number int not null check (number > 0),
  title text not null,
  form jsonb not null,
  published_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (questionnaire_id, number)
);
-- A questionnaire being written. questionnaire_id: whose next version it will be; null for a new one. rows: as
-- org.parcours.questionnaires.xlsform.FormRows writes itself, valid or not. Two drafts of one next version would undo each other.
create table questionnaires.draft (
  id uuid primary key,
  questionnaire_id uuid unique references questionnaires.questionnaire on delete cascade,
  title text not null,
  rows jsonb not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('questionnaires.questionnaire');
call history.keep('questionnaires.version');
call history.keep('questionnaires.draft');
