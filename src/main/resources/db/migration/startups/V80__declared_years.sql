-- Published to indicators: what a company declared of a whole calendar year, by a day and as it was known at an instant. Only
-- declarations: what a survey, a register or an introduction says stands beside them and is not mixed in. Money in dirhams; null
-- where nothing was declared, or in another currency. jobs: women and men together.
create function startups.declared_years_as_of(known timestamptz, until date)
  returns table (startup_id uuid, year int, turnover numeric, exported numeric, jobs numeric, declared_on date)
  stable parallel safe language sql as $$
  select m.startup_id, extract(year from m.period_from)::int,
    max(m.value) filter (where m.kind = 'turnover' and m.currency = 'MAD'),
    max(m.value) filter (where m.kind = 'exported-turnover' and m.currency = 'MAD'),
    sum(m.value) filter (where m.kind in ('jobs-women', 'jobs-men')),
    max(m.stated_on)
  from startups.measure_as_of(known) m
  where m.source = 'DECLARATION' and m.stated_on <= declared_years_as_of.until
    and extract(doy from m.period_from) = 1 and m.period_until = (m.period_from + interval '1 year')::date - 1
  group by m.startup_id, extract(year from m.period_from)
$$;
