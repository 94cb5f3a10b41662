-- A questionnaire and its versions; a version never changes. form: as org.parcours.surveys.forms.Form writes itself.
create table surveys.questionnaire (
  id uuid primary key, code text not null unique check (code <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
create table surveys.version (
  id uuid primary key,
  questionnaire_id uuid not null references surveys.questionnaire on delete cascade,
  number int not null check (number > 0),
  title text not null,
  form jsonb not null,
  published_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (questionnaire_id, number)
);
call history.keep('surveys.questionnaire');
call history.keep('surveys.version');

-- A campaign asks the startups of its frame, between two days, by one version. minutes: what answering takes of one
-- startup. filter: how the frame was chosen, in the words of the startups list.
create table surveys.campaign (
  id uuid primary key,
  version_id uuid not null references surveys.version,
  title jsonb not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  minutes int not null check (minutes > 0),
  filter jsonb not null,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('surveys.campaign');
create index on surveys.campaign (version_id);

-- The frame: who is asked, as it was when the campaign was planned.
create table surveys.asked (
  id uuid primary key,
  campaign_id uuid not null references surveys.campaign on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (campaign_id, startup_id),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('surveys.asked', 'park_id', 'startup_id');
create index on surveys.asked (startup_id);

-- What one startup has typed so far, by the names of the questions. handed_in_on: null until it is. side: who typed last.
create table surveys.answer_sheet (
  id uuid primary key,
  asked_id uuid not null unique references surveys.asked on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  answers jsonb not null,
  handed_in_on date,
  side text not null check (side in ('STARTUP', 'STAFF')),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('surveys.answer_sheet', 'park_id', 'startup_id');

-- A link that was sent. letter_id: its mail, by which the outbox tells what became of it.
create table surveys.invitation (
  id uuid primary key,
  asked_id uuid not null references surveys.asked on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  holder text not null,
  letter_id uuid not null,
  sent_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('surveys.invitation', 'park_id', 'startup_id');
create index on surveys.invitation (asked_id);
