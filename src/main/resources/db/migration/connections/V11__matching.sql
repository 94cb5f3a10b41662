-- Words that say the same in one of the three languages or across them; a need's words find an offer's through them.
create table connections.synonym (
  id uuid primary key,
  words text[] not null check (cardinality(words) >= 2),
  recorded_at timestamptz not null default now(), recorded_by uuid
);
call history.keep('connections.synonym');
insert into connections.synonym (id, words) values
  ('01900000-0000-7000-8000-000000000701', array['financement', 'investissement', 'levée', 'funding', 'investment', 'تمويل', 'استثمار']),
  ('01900000-0000-7000-8000-000000000702', array['export', 'international', 'تصدير', 'étranger', 'abroad']),
  ('01900000-0000-7000-8000-000000000703', array['vente', 'commercial', 'sales', 'مبيعات', 'تسويق', 'marketing']),
  ('01900000-0000-7000-8000-000000000704', array['agritech', 'agriculture', 'agricole', 'فلاحة', 'زراعة', 'farming']),
  ('01900000-0000-7000-8000-000000000705', array['santé', 'médical', 'health', 'medical', 'صحة', 'طبي']),
  ('01900000-0000-7000-8000-000000000706', array['énergie', 'solaire', 'energy', 'solar', 'طاقة', 'شمسية']),
  ('01900000-0000-7000-8000-000000000707', array['juridique', 'droit', 'legal', 'law', 'قانون', 'قانوني']),
  ('01900000-0000-7000-8000-000000000708', array['développeur', 'ingénieur', 'developer', 'engineer', 'مطور', 'مهندس']);

-- What a text is about, whatever language it is written in: the stems that each of the three languages finds in it.
create function connections.stems(said text) returns tsvector immutable parallel safe language sql as $$
  select to_tsvector('french', said) || to_tsvector('english', said) || to_tsvector('arabic', said)
$$;

-- The question that a need's words ask, each word or any of its synonyms. Null where they ask nothing.
create function connections.asks(said text) returns tsquery stable parallel safe language sql as $$
  select nullif(string_agg(distinct quote_literal(lexeme), ' | '), '')::tsquery from (
    select unnest(tsvector_to_array(connections.stems(said))) as lexeme
    union
    select unnest(tsvector_to_array(connections.stems(array_to_string(s.words, ' '))))
    from connections.synonym s where connections.stems(array_to_string(s.words, ' ')) @@
      nullif((select string_agg(quote_literal(l), ' | ') from unnest(tsvector_to_array(connections.stems(said))) l), '')::tsquery
  ) found
$$;
