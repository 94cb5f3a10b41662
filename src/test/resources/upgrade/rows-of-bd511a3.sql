-- One row or more of each table that later migrations touch, and of those around it, as commit bd511a3 wrote them.
insert into parks.region (id, code, names) values ('00000000-0000-7000-8000-000000000001', 'CS', '{"fr": "Casablanca-Settat"}');
insert into parks.park (id, region_id, code, names, city, opened_on) values
  ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'CAS', '{"fr": "Technopark Casablanca"}', '{"fr": "Casablanca"}', '2001-10-01');
insert into accounts.person (id, name, email) values ('00000000-0000-7000-8000-000000000003', 'Salma Idrissi', 'salma@example.org');
insert into accounts.role_held (id, person_id, role, park_id, held_from) values
  ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003', 'COORDINATOR', '00000000-0000-7000-8000-000000000002', '2020-01-01');
insert into startups.startup (id, park_id, name, kind, sector, founded_on, residency, website, search_key) values
  ('00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', 'Atlas Data', 'STARTUP', 'it', '2015-03-02', 'RESIDENT', 'https://atlas.example', 'atlas data'),
  ('00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000002', 'Sahara Soft', 'TPE', 'it', null, 'NON_RESIDENT', 'not a website', 'sahara soft');
insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end) values
  ('00000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', '2016-01-15', '2016-01-15', '2019-01-15');
insert into startups.observation (id, startup_id, park_id, seen_on, status, source) values
  ('00000000-0000-7000-8000-000000000008', '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', '2021-03-01', 'TRADING', 'VISIT');
-- a document of three parts, one without content, and the same content twice
insert into startups.document_content (digest, bytes) values
  ('\x01', convert_to(repeat('0123456789abcdef', 150000), 'UTF8')), ('\x02', '');
insert into startups.document (id, startup_id, park_id, digest, name, media_type, size) values
  ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', '\x01', 'bilan.pdf', 'application/pdf', 2400000),
  ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000002', '\x01', 'copie.pdf', 'application/pdf', 2400000),
  ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000002', '\x02', 'vide.txt', 'text/plain', 0);
insert into surveys.questionnaire (id, code) values ('00000000-0000-7000-8000-00000000000c', 'exports');
insert into surveys.version (id, questionnaire_id, number, title, form, published_on) values
  ('00000000-0000-7000-8000-00000000000d', '00000000-0000-7000-8000-00000000000c', 1, 'Exports', '{"items": []}', '2024-04-02');
insert into surveys.draft (id, questionnaire_id, title, lines) values
  ('00000000-0000-7000-8000-00000000000e', '00000000-0000-7000-8000-00000000000c', 'Exports', '{"survey": []}');
insert into surveys.campaign (id, version_id, title, opens_on, closes_on, minutes, filter) values
  ('00000000-0000-7000-8000-00000000000f', '00000000-0000-7000-8000-00000000000d', '{"fr": "Exports"}', '2024-04-02', '2024-05-02', 4, '{}');
insert into surveys.asked (id, campaign_id, startup_id, park_id) values
  ('00000000-0000-7000-8000-000000000010', '00000000-0000-7000-8000-00000000000f', '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002');
insert into surveys.answer_sheet (id, asked_id, startup_id, park_id, answers, side) values
  ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000010', '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', '{"exports": "yes"}', 'STARTUP');
insert into transfers.file (digest, bytes) values ('\x03', 'Nom;Parc');
insert into transfers.import (id, sheet, mapping, file_name, digest, size, state, everywhere, parks, dossiers) values
  ('00000000-0000-7000-8000-000000000012', 'startups', '{}', 'liste.csv', '\x03', 8, 'ACCEPTED', true, '{}', '{}');
insert into transfers.staged_row (import_id, line, kind, label) values ('00000000-0000-7000-8000-000000000012', 2, 'NEW', 'Atlas Data');
insert into connections.partner (id, kind, name, search_key) values ('00000000-0000-7000-8000-000000000013', 'BANK', 'Banque de l’Atlas', 'banque atlas');
insert into mail.outbox (id, recipient, language, subject, body) values ('00000000-0000-7000-8000-000000000014', 'salma@example.org', 'fr', 'Bonjour', 'Bonjour');
