-- A questionnaire that is being written. questionnaire_id: whose next version it will be; null for a new one. lines: as
-- org.parcours.surveys.forms.Lines writes itself, right or wrong. Two drafts of one next version would undo each other.
create table surveys.draft (
  id uuid primary key,
  questionnaire_id uuid unique references surveys.questionnaire on delete cascade,
  title text not null,
  lines jsonb not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('surveys.draft');
