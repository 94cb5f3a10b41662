-- What every network starts from; all of it settable afterwards.
insert into startups.sector (id, code, names, position) values
  ('01900000-0000-7000-8000-000000000101', 'it', '{"fr":"Technologies de l’information","ar":"تكنولوجيا المعلومات","en":"Information technology"}', 1),
  ('01900000-0000-7000-8000-000000000102', 'green', '{"fr":"Technologies vertes","ar":"التكنولوجيات الخضراء","en":"Green technology"}', 2),
  ('01900000-0000-7000-8000-000000000103', 'culture', '{"fr":"Industries culturelles et créatives","ar":"الصناعات الثقافية والإبداعية","en":"Cultural and creative industries"}', 3),
  ('01900000-0000-7000-8000-000000000104', 'other', '{"fr":"Autre secteur","ar":"قطاع آخر","en":"Other sector"}', 9);
insert into startups.stage_kind (id, code, names, position) values
  ('01900000-0000-7000-8000-000000000201', 'pre-incubation', '{"fr":"Pré-incubation","ar":"ما قبل الاحتضان","en":"Pre-incubation"}', 1),
  ('01900000-0000-7000-8000-000000000202', 'incubation', '{"fr":"Incubation","ar":"الاحتضان","en":"Incubation"}', 2),
  ('01900000-0000-7000-8000-000000000203', 'development', '{"fr":"Développement","ar":"التطوير","en":"Development"}', 3),
  ('01900000-0000-7000-8000-000000000204', 'acceleration', '{"fr":"Accélération","ar":"التسريع","en":"Acceleration"}', 4);
insert into startups.identifier_kind (id, code, names, position, pattern, checked_by) values
  ('01900000-0000-7000-8000-000000000301', 'ICE', '{"fr":"ICE","ar":"التعريف الموحد للمقاولة","en":"ICE"}', 1, '[0-9]{15}', 'ICE'),
  ('01900000-0000-7000-8000-000000000302', 'RC', '{"fr":"Registre de commerce","ar":"السجل التجاري","en":"Trade register"}', 2, null, null),
  ('01900000-0000-7000-8000-000000000303', 'SOURCE', '{"fr":"Numéro dans le fichier d’origine","ar":"الرقم في الملف الأصلي","en":"Number in the source file"}', 9, null, null);
insert into startups.measure_kind (id, code, names, position, unit) values
  ('01900000-0000-7000-8000-000000000401', 'turnover', '{"fr":"Chiffre d’affaires","ar":"رقم المعاملات","en":"Turnover"}', 1, 'MONEY'),
  ('01900000-0000-7000-8000-000000000402', 'exported-turnover', '{"fr":"Chiffre d’affaires à l’export","ar":"رقم المعاملات عند التصدير","en":"Exported turnover"}', 2, 'MONEY'),
  ('01900000-0000-7000-8000-000000000403', 'jobs-women', '{"fr":"Emplois, femmes","ar":"مناصب الشغل، نساء","en":"Jobs, women"}', 3, 'COUNT'),
  ('01900000-0000-7000-8000-000000000404', 'jobs-men', '{"fr":"Emplois, hommes","ar":"مناصب الشغل، رجال","en":"Jobs, men"}', 4, 'COUNT'),
  ('01900000-0000-7000-8000-000000000405', 'funds-raised', '{"fr":"Fonds levés","ar":"الأموال المعبأة","en":"Funds raised"}', 5, 'MONEY');
insert into startups.setting (id, code, value) values
  ('01900000-0000-7000-8000-000000000501', 'journey-months', '60'),
  ('01900000-0000-7000-8000-000000000502', 'currency', 'MAD');
