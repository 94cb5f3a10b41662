-- A role of a partner is held in its dossier, as that of a startup. One given before there were partners opens nothing.
do $$ declare known name; begin
  select conname into strict known from pg_constraint
    where conrelid = 'accounts.role_held'::regclass and pg_get_constraintdef(oid) like '%dossier_id%';
  execute format('alter table accounts.role_held drop constraint %I', known);
end $$;
alter table accounts.role_held add constraint dossier_of_role
  check (role <> 'STARTUP' or dossier_id is not null), add constraint role_of_dossier
  check (dossier_id is null or role in ('STARTUP', 'PARTNER'));
