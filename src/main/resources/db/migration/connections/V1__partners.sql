grant usage on schema connections to parcours_app;

-- Partners and what they offer are the network's: whoever supports startups or reports on them reads all. A programme
-- manager reaches no dossier, and yet reads these. Worked out once a statement.
create function connections.staff() returns boolean stable language sql as $$
  select database.everywhere() or database.parks() <> '{}' or exists (
    select from accounts.role_held h where h.person_id = database.person() and h.role = 'PROGRAMME_MANAGER'
      and h.held_from <= current_date and (h.held_until is null or h.held_until >= current_date))
$$;

-- A table under versioning whose rows the staff sees, and a partner where they are its own.
create procedure connections.keep(kept regclass, partner_column name) language plpgsql as $$
declare
  guarded regclass;
begin
  call history.keep(kept);
  foreach guarded in array array[kept, (kept::text || '_history')::regclass] loop
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy scope on %1$s using ((select connections.staff()) or %2$I = any ((select database.dossiers())::uuid[]))
      with check ((select connections.staff()) or %2$I = any ((select database.dossiers())::uuid[]))', guarded, partner_column);
  end loop;
end $$;

-- parks, regions: those it serves; none said means all. languages: ISO 639-1. country: ISO 3166 alpha-2.
-- merged_into: the partner that this one turned out to be; its address leads there.
create table connections.partner (
  id uuid primary key,
  kind text not null check (kind in ('INVESTOR', 'BANK', 'CORPORATE', 'UNIVERSITY', 'PUBLIC_AGENCY', 'MENTOR', 'EXPERT', 'SERVICE_PROVIDER', 'MEDIA')),
  name text not null check (name <> ''),
  name_arabic text,
  languages text[] not null default '{}',
  website text,
  description jsonb not null default '{}',
  country text check (country ~ '^[A-Z]{2}$'),
  city text,
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  parks uuid[] not null default '{}',
  regions uuid[] not null default '{}',
  merged_into uuid references connections.partner check (merged_into <> id),
  search_key text not null, -- folded names and spellings (org.parcours.startups.search.SearchKey)
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.partner', 'id');
create index on connections.partner (name, id);
create index on connections.partner (merged_into);

-- One of a partner's people. language: that mails to them are written in.
create table connections.contact (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  name text not null check (name <> ''),
  name_arabic text,
  part text, -- what they are there
  email citext, phone text,
  language text not null default 'fr' check (language in ('fr', 'ar', 'en')),
  since date, until date check (until >= since),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.contact', 'partner_id');
create index on connections.contact (partner_id);

-- What a partner and the network signed.
create table connections.convention (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  title text not null check (title <> ''),
  signed_on date not null,
  valid_until date check (valid_until >= signed_on),
  note text,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.convention', 'partner_id');
create index on connections.convention (partner_id);

-- What a partner offers, in the fields that a need of its family asks about. An empty list restricts nothing.
-- capacity_a_month: introductions that it takes a month. valid_until: last day.
create table connections.offer (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  family text not null check (family <> ''),
  words jsonb not null,
  ticket_from numeric check (ticket_from >= 0),
  ticket_to numeric check (ticket_to >= ticket_from),
  currency text check (currency ~ '^[A-Z]{3}$'),
  instruments text[] not null default '{}' check (instruments <@ array['GRANT', 'LOAN', 'HONOUR_LOAN', 'EQUITY', 'CONVERTIBLE', 'GUARANTEE']),
  stages text[] not null default '{}',
  sectors text[] not null default '{}',
  countries text[] not null default '{}',
  customers text[] not null default '{}' check (customers <@ array['B2B', 'B2C', 'B2G']),
  skills text[] not null default '{}',
  level text check (level in ('BASIC', 'ADVANCED', 'EXPERT')),
  hours_a_month int check (hours_a_month > 0),
  capacity_a_month int not null check (capacity_a_month > 0),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  check ((ticket_from is null and ticket_to is null) or currency is not null)
);
call connections.keep('connections.offer', 'partner_id');
create index on connections.offer (partner_id);
create index on connections.offer (family);

-- Somebody said on a day that the offer still stands. confirmed_by: name of who said so.
create table connections.offer_confirmation (
  id uuid primary key,
  offer_id uuid not null references connections.offer on delete cascade,
  partner_id uuid not null references connections.partner,
  confirmed_on date not null,
  confirmed_by text,
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.offer_confirmation', 'partner_id');
create index on connections.offer_confirmation (offer_id);
create index on connections.offer_confirmation (partner_id);

-- A mail asked on a day whether the offer still stands.
create table connections.offer_question (
  id uuid primary key,
  offer_id uuid not null references connections.offer on delete cascade,
  partner_id uuid not null references connections.partner,
  contact_id uuid not null references connections.contact on delete cascade,
  asked_on date not null,
  recorded_at timestamptz not null default now(), recorded_by uuid,
  unique (offer_id, asked_on)
);
call connections.keep('connections.offer_question', 'partner_id');

-- Hours in which a mentor is there every week, on the clock of the network, cut into meetings of so many minutes.
-- weekday: 1 is Monday (ISO 8601). place: an address, or that of a video room.
create table connections.office_hours (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  weekday int not null check (weekday between 1 and 7),
  starts time not null, ends time not null check (ends > starts),
  minutes int not null check (minutes between 10 and 240),
  place text not null check (place <> ''),
  held_from date not null, held_until date check (held_until >= held_from),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.office_hours', 'partner_id');
create index on connections.office_hours (partner_id);

-- Days on which a mentor is away.
create table connections.absence (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  away_from date not null, away_until date not null check (away_until >= away_from),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call connections.keep('connections.absence', 'partner_id');
create index on connections.absence (partner_id);

-- A meeting that a startup booked. What is cancelled is deleted; its history stays.
-- Neither side is at two meetings at once, whoever books first.
create table connections.booking (
  id uuid primary key,
  partner_id uuid not null references connections.partner,
  startup_id uuid not null, park_id uuid not null,
  contact_id uuid not null references connections.contact, -- who is met
  guest_name text not null, guest_email citext not null, guest_language text not null check (guest_language in ('fr', 'ar', 'en')),
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  topic text not null check (topic <> ''),
  recorded_at timestamptz not null default now(), recorded_by uuid,
  foreign key (startup_id, park_id) references startups.startup (id, park_id) on update cascade on delete cascade,
  constraint partner_twice exclude using gist (partner_id with =, tstzrange(starts_at, ends_at) with &&),
  constraint startup_twice exclude using gist (startup_id with =, tstzrange(starts_at, ends_at) with &&)
);
call history.keep('connections.booking');
create index on connections.booking (startup_id);
do $$ declare guarded regclass; begin
  foreach guarded in array array['connections.booking', 'connections.booking_history']::regclass[] loop
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy scope on %1$s
      using ((select database.everywhere()) or park_id = any ((select database.parks())::uuid[])
        or startup_id = any ((select database.dossiers())::uuid[]) or partner_id = any ((select database.dossiers())::uuid[]))', guarded);
  end loop;
end $$;

-- Months after which an offer that nobody confirmed is asked about, and days after which silence makes it stale.
create table connections.setting (
  id uuid primary key, code text not null unique, value int not null check (value > 0),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('connections.setting');
insert into connections.setting (id, code, value) values
  ('01900000-0000-7000-8000-000000000601', 'offer-months', 6),
  ('01900000-0000-7000-8000-000000000602', 'offer-silence-days', 14);

-- Published: every offer with what is known of it on a day.
--   said_on   the last day on which somebody said that it stands: when it began, or was confirmed
--   asked_on  the last day since then on which its partner was asked; null where nobody asked
--   standing  PREPARED, OPEN or ENDED by its days
--   due       so long unconfirmed that it is asked about
--   stale     due, and silent for longer than an answer is waited for, asked or not
create function connections.offers_on(asked_day date)
  returns table (offer_id uuid, partner_id uuid, family text, said_on date, asked_on date, standing text, due boolean, stale boolean)
  stable parallel safe language sql as $$
  select o.id, o.partner_id, o.family, s.said_on, q.asked_on,
      case when o.valid_from > asked_day then 'PREPARED' when o.valid_until < asked_day then 'ENDED' else 'OPEN' end,
      d.due_on < asked_day, coalesce(q.asked_on, d.due_on) + silence.value < asked_day and d.due_on < asked_day
  from connections.offer o
  cross join (select value from connections.setting where code = 'offer-months') months
  cross join (select value from connections.setting where code = 'offer-silence-days') silence
  cross join lateral (select greatest(o.valid_from, (select max(c.confirmed_on) from connections.offer_confirmation c
    where c.offer_id = o.id and c.confirmed_on <= asked_day)) as said_on) s
  cross join lateral (select (select max(k.asked_on) from connections.offer_question k
    where k.offer_id = o.id and k.asked_on between s.said_on and asked_day) as asked_on) q
  cross join lateral (select cast(s.said_on + make_interval(months => months.value) as date) as due_on) d
$$;
