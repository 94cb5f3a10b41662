-- A file given as an answer. sheet_id: what holds the answers, of whatever module asks; question: with its repetition,
-- photo[2]. park_id, dossier_id: whose scope it is in.
create table questionnaires.answer_file (
  id uuid primary key,
  sheet_id uuid not null,
  park_id uuid, dossier_id uuid,
  question text not null,
  digest bytea not null references files.content,
  name text not null, media_type text not null, size bigint not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (sheet_id, question)
);
call history.keep('questionnaires.answer_file', 'park_id', 'dossier_id');
create index on questionnaires.answer_file (digest);
create index on questionnaires.answer_file (dossier_id, park_id);
create index on questionnaires.answer_file_history (sheet_id);
create policy through_an_answer on files.content for select
  using (exists (select from questionnaires.answer_file f where f.digest = content.digest));
