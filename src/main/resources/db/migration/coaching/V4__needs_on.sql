alter table coaching.exchange add foreign key (need_id) references coaching.need on delete set null;

-- Published: every need expressed by a day, as it stood at the end of that day. opened_on is the day it was expressed, or
-- reopened: the duty of care counts from there. A contact is an exchange about it, an introduction or an answer. The three
-- due days are null where they were met or the need was closed.
create function coaching.needs_on(on_day date)
  returns table (need_id uuid, startup_id uuid, park_id uuid, family text, urgency text, stage text, expressed_on date,
    state text, state_on date, open boolean, opened_on date, taken_by uuid, taken_on date, first_contact_on date,
    introduced_on date, answered_on date, last_sign_on date, contact_days int, answer_days int, silence_days int,
    contact_due date, answer_due date, silence_due date)
  stable parallel safe language sql as $$
  select n.id, n.startup_id, n.park_id, n.family, n.urgency, g.stage, n.expressed_on,
    s.state, s.happened_on, w.open, o.opened_on, t.person_id, t.happened_on, c.first_contact_on,
    i.introduced_on, w.answered_on, greatest(s.happened_on, e.last_on, i.last_on), d.contact_days, d.answer_days, d.silence_days,
    case when w.open and c.first_contact_on is null then o.opened_on + d.contact_days end,
    case when w.open and i.introduced_on is null then o.opened_on + d.answer_days end,
    case when w.open then greatest(s.happened_on, e.last_on, i.last_on) + d.silence_days end
  from coaching.need n
  join lateral (select p.state, p.happened_on from coaching.need_step p
    where p.need_id = n.id and p.happened_on <= on_day order by p.happened_on desc, p.id desc limit 1) s on true
  join lateral (select p.happened_on as opened_on, p.id from coaching.need_step p
    where p.need_id = n.id and p.happened_on <= on_day and p.state in ('EXPRESSED', 'REOPENED')
    order by p.happened_on desc, p.id desc limit 1) o on true
  cross join lateral (select s.state in ('EXPRESSED', 'TAKEN', 'REOPENED') as open,
    case when s.state in ('HELPED', 'UNHELPED') then s.happened_on end as answered_on) w
  left join lateral (select p.person_id, p.happened_on from coaching.need_step p
    where p.need_id = n.id and p.happened_on <= on_day and p.state = 'TAKEN' and (p.happened_on, p.id) > (o.opened_on, o.id)
    order by p.happened_on desc, p.id desc limit 1) t on true
  left join lateral (select min(x.held_on) as first_on, max(x.held_on) as last_on from coaching.exchange x
    where x.need_id = n.id and x.held_on between o.opened_on and on_day) e on true
  left join lateral (select min(x.happened_on) as introduced_on, max(x.happened_on) as last_on from coaching.need_introduction x
    where x.need_id = n.id and x.happened_on between o.opened_on and on_day) i on true
  cross join lateral (select least(e.first_on, i.introduced_on, w.answered_on) as first_contact_on) c
  left join lateral (select st.stage from startups.stage st
    where st.startup_id = n.startup_id and st.since <= on_day and (st.until is null or st.until > on_day)
    order by st.since desc limit 1) g on true
  cross join lateral (select y.contact_days, y.answer_days, y.silence_days from coaching.duty y
    where (y.family is null or y.family = n.family) and (y.stage is null or y.stage = g.stage)
    order by y.family is null, y.stage is null limit 1) d
  where n.expressed_on <= on_day
$$;

-- Published: who answers for a need on a day: who took it in charge, as long as they act there, else who is in charge of
-- the startup. No row where nobody does.
create function coaching.needs_in_charge(on_day date) returns table (need_id uuid, person_id uuid)
  stable parallel safe language sql as $$
  select n.need_id, coalesce(case when accounts.acts_in(n.taken_by, n.park_id, on_day) then n.taken_by end, c.person_id)
  from coaching.needs_on(on_day) n
  left join coaching.in_charge(on_day) c on c.startup_id = n.startup_id
  where accounts.acts_in(n.taken_by, n.park_id, on_day) or c.person_id is not null
$$;
