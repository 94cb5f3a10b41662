-- What a startup asks for. Families are settable; shape says which of the structured columns a family asks.
create table coaching.need_family (
  id uuid primary key, code text not null unique, names jsonb not null, position int not null default 0, retired_on date,
  shape text not null default 'PLAIN' check (shape in ('PLAIN', 'FINANCING', 'MARKET', 'SKILL')),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('coaching.need_family');
insert into coaching.need_family (id, code, names, position, shape) values
  ('01900000-0000-7000-8000-000000000601', 'financing', '{"fr":"Financement","ar":"التمويل","en":"Financing"}', 1, 'FINANCING'),
  ('01900000-0000-7000-8000-000000000602', 'market', '{"fr":"Accès au marché","ar":"الولوج إلى السوق","en":"Access to market"}', 2, 'MARKET'),
  ('01900000-0000-7000-8000-000000000603', 'skills', '{"fr":"Compétences","ar":"الكفاءات","en":"Skills"}', 3, 'SKILL'),
  ('01900000-0000-7000-8000-000000000604', 'premises', '{"fr":"Locaux","ar":"المقرات","en":"Premises"}', 4, 'PLAIN'),
  ('01900000-0000-7000-8000-000000000605', 'legal', '{"fr":"Juridique et administratif","ar":"الجوانب القانونية والإدارية","en":"Legal and administrative"}', 5, 'PLAIN'),
  ('01900000-0000-7000-8000-000000000606', 'technology', '{"fr":"Technologie","ar":"التكنولوجيا","en":"Technology"}', 6, 'PLAIN'),
  ('01900000-0000-7000-8000-000000000607', 'visibility', '{"fr":"Visibilité","ar":"التعريف بالمقاولة","en":"Visibility"}', 7, 'PLAIN');

create table coaching.need (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  family text not null references coaching.need_family (code),
  words text not null check (words <> ''),
  urgency text not null check (urgency in ('LOW', 'ORDINARY', 'HIGH')),
  expressed_on date not null,
  expressed_by text not null,
  amount numeric check (amount > 0), currency char(3), check ((amount is null) = (currency is null)),
  instrument text check (instrument in ('GRANT', 'LOAN', 'HONOUR_LOAN', 'EQUITY', 'CONVERTIBLE', 'GUARANTEE')),
  horizon_months int check (horizon_months between 1 and 120),
  countries text[] not null default '{}',
  sectors text[] not null default '{}',
  customer text check (customer in ('B2B', 'B2C', 'B2G')),
  skill text,
  level text check (level in ('BASIC', 'ADVANCED', 'EXPERT')),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.need', 'park_id', 'startup_id');
create index on coaching.need (startup_id);
create index on coaching.need (park_id);

-- The last step is the state. One person's step is another's ground: a need is locked while one is added.
create table coaching.need_step (
  id uuid primary key,
  need_id uuid not null references coaching.need on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  state text not null check (state in ('EXPRESSED', 'TAKEN', 'HELPED', 'UNHELPED', 'UNREACHABLE', 'WITHDRAWN', 'REOPENED')),
  happened_on date not null,
  person_id uuid references accounts.person,
  reason text check (reason <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.need_step', 'park_id', 'startup_id');
create index on coaching.need_step (need_id, happened_on desc, id desc);
create index on coaching.need_step (startup_id);

-- What was done about a need by others than these steps: an introduction counts as an answer to the duty of care.
create table coaching.need_introduction (
  id uuid primary key,
  need_id uuid not null references coaching.need on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  happened_on date not null,
  words text not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.need_introduction', 'park_id', 'startup_id');
create index on coaching.need_introduction (need_id);

-- Within how many days a need is contacted about and answered, and how long it may be silent. The row that names most
-- holds: family and stage, else family, else stage, else the one that names neither.
create table coaching.duty (
  id uuid primary key,
  stage text references startups.stage_kind (code),
  family text references coaching.need_family (code),
  contact_days int not null check (contact_days between 1 and 365),
  answer_days int not null check (answer_days between 1 and 365),
  silence_days int not null check (silence_days between 1 and 365),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique nulls not distinct (family, stage)
);
call history.keep('coaching.duty');
insert into coaching.duty (id, contact_days, answer_days, silence_days) values ('01900000-0000-7000-8000-000000000701', 5, 21, 30);

-- A founder was sent a link to say what the startup needs; letter_id finds it in the outbox as long as no server took it.
create table coaching.need_invitation (
  id uuid primary key,
  startup_id uuid not null, park_id uuid not null,
  holder text not null,
  letter_id uuid not null,
  sent_on date not null,
  person_id uuid references accounts.person,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.need_invitation', 'park_id', 'startup_id');
create index on coaching.need_invitation (startup_id);

-- At the end of a need its startup was asked whether it was contacted and whether that was useful; and what it said.
create table coaching.feedback_request (
  id uuid primary key,
  need_id uuid not null references coaching.need on delete cascade,
  step_id uuid not null,
  startup_id uuid not null, park_id uuid not null,
  holder text not null,
  letter_id uuid not null,
  asked_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (step_id),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.feedback_request', 'park_id', 'startup_id');
create index on coaching.feedback_request (need_id);

create table coaching.feedback (
  id uuid primary key,
  request_id uuid not null unique references coaching.feedback_request on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  answer text not null check (answer in ('USEFUL', 'NOT_USEFUL', 'NOT_CONTACTED')),
  comment text check (comment <> ''),
  given_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.feedback', 'park_id', 'startup_id');

-- A reminder that went out: one a need, a moment of its life and a person, however often the job runs.
create table coaching.need_reminder (
  id uuid primary key,
  need_id uuid not null references coaching.need on delete cascade,
  startup_id uuid not null, park_id uuid not null,
  opened_on date not null,
  after_days int not null,
  person_id uuid not null references accounts.person,
  sent_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (need_id, opened_on, after_days, person_id),
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade
);
call history.keep('coaching.need_reminder', 'park_id', 'startup_id');
