-- Files given as answers go with the startup to another park, and end with it or with what it was asked.
alter table questionnaires.answer_file add foreign key (dossier_id, park_id)
  references startups.startup (id, park_id) on update cascade on delete cascade;
create function surveys.end_answer_files() returns trigger language plpgsql as $$
begin
  delete from questionnaires.answer_file where sheet_id = old.id;
  return old;
end $$;
create trigger end_answer_files after delete on surveys.asked for each row execute function surveys.end_answer_files();
