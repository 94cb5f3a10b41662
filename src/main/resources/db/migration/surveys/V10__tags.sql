-- What an open answer is about, in the words of who read it. question: by its name in the form.
create table surveys.tag (
  id uuid primary key,
  asked_id uuid not null references surveys.asked on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  question text not null check (question <> ''),
  theme text not null check (theme <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (asked_id, question, theme),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('surveys.tag', 'park_id', 'startup_id');
