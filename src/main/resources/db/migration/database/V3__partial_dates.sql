-- A day of which perhaps only the month or the year is known: its first day, and MONTH or YEAR where it is not exact.
-- As text it is what ISO 8601 writes: 2019, 2019-03 or 2019-03-15.
create function database.partial_date(first date, precision_known text) returns text immutable parallel safe language sql
  return case precision_known when 'YEAR' then to_char(first, 'YYYY') when 'MONTH' then to_char(first, 'YYYY-MM') else to_char(first, 'YYYY-MM-DD') end;

create function database.first_day(iso text) returns date immutable parallel safe language sql
  return (case length(iso) when 4 then iso || '-01-01' when 7 then iso || '-01' else iso end)::date;

-- The last day that it may be.
create function database.last_day(first date, precision_known text) returns date immutable parallel safe language sql
  return case precision_known
    when 'YEAR' then (first + interval '1 year - 1 day')::date
    when 'MONTH' then (first + interval '1 month - 1 day')::date
    else first end;

create function database.precision(iso text) returns text immutable parallel safe language sql
  return case length(iso) when 4 then 'YEAR' when 7 then 'MONTH' end;
