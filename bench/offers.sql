-- Partners with offers, three each. Run as the owner after network.sql.
create temporary table offering as
  select gen_random_uuid() as partner, n from generate_series(1, (:offers + 2) / 3) n;
insert into connections.partner (id, kind, name, languages, parks, search_key)
  select partner, (array['INVESTOR', 'BANK', 'CORPORATE', 'MENTOR', 'EXPERT'])[1 + n % 5], 'Partner ' || n, array['fr', 'en'],
    case when n % 4 = 0 then array['00000000-0000-7000-8000-0000000000a1'::uuid] else '{}' end, 'partner ' || n from offering;
insert into connections.offer (id, partner_id, family, words, ticket_from, ticket_to, currency, instruments, stages, sectors, countries, capacity_a_month, valid_from)
  select gen_random_uuid(), partner, (array['financing', 'market', 'skills', 'premises', 'legal', 'technology', 'visibility'])[1 + (3 * n + k) % :families],
    jsonb_build_object('fr', case k when 0 then 'Investissement dans l''énergie solaire' when 1 then 'Accompagnement à l''export et à la vente' else 'Conseil juridique' end),
    50000 * (1 + n % 20), 50000 * (1 + n % 20) + 200000 * (1 + n % 30), 'MAD', case when n % 2 = 0 then array['EQUITY', 'CONVERTIBLE'] else array['LOAN'] end,
    case when n % 3 = 0 then array['incubation'] else '{}' end, case when n % 5 = 0 then array['it'] when n % 5 = 1 then array['green'] else '{}' end, '{MA}',
    1 + n % 5, current_date - 100 - n % 60
  from offering, generate_series(0, 2) k where 3 * (n - 1) + k < :offers;
analyze;
