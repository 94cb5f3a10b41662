-- Links in mails that work once: only a digest is kept, so that the table opens no door. Not a business table: no
-- history, and no scope, since whoever opens a link is nobody yet.
create table links.link (
  digest bytea primary key,
  purpose text not null,
  subject_id uuid not null,
  holder text not null,
  language text not null check (language in ('fr', 'ar', 'en')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on links.link (subject_id, purpose);
call database.open('links.link');
