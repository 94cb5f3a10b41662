package org.parcours.coaching.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.database.Ids;
import org.parcours.testing.Accounts;
import org.parcours.testing.TwoParks;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What chance does to a few startups and to who looks after them, as rows and, beside them, as plain Java: what the
/// rules say of the rows is compared with what this says of its own lists.
class Fortunes {
    private static final int STARTUPS = 5;
    private static final int DAYS = 180;

    private final Random chance;
    private final JdbcClient database;
    private final LocalDate today;
    private final TwoParks.Parks parks;

    final SignedIn director;
    final List<SignedIn> people = new ArrayList<>();
    final List<Startup> startups = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Map<UUID, LocalDate> roleUntil = new HashMap<>();
    private @Nullable UUID suspended;

    record Absence(UUID person, LocalDate from, LocalDate until) {
        boolean meets(UUID other, LocalDate first, LocalDate last) {
            return person.equals(other) && !from.isAfter(last) && !until.isBefore(first);
        }
    }

    static class Startup {
        final UUID id = Ids.next();
        final List<LocalDate[]> journeys = new ArrayList<>();
        final List<LocalDate> exchanges = new ArrayList<>();
        UUID journey = Ids.next();

        @Nullable
        UUID assignment;

        LocalDate assignedFrom = LocalDate.MIN;

        /// The admission of the journey that it is on; null where it is on none.
        @Nullable
        LocalDate supportedSince(LocalDate on) {
            return journeys.stream()
                    .filter(one -> !one[0].isAfter(on) && (one[1] == null || one[1].isAfter(on)))
                    .map(one -> one[0])
                    .findFirst()
                    .orElse(null);
        }

        LocalDate lastWord(LocalDate since, LocalDate on) {
            return exchanges.stream()
                    .filter(day -> !day.isAfter(on) && day.isAfter(since))
                    .max(LocalDate::compareTo)
                    .orElse(since);
        }
    }

    record Sign(LocalDate day, @Nullable State state) {}

    static class Need {
        final UUID id = Ids.next();
        final Startup startup;
        final List<Sign> signs = new ArrayList<>();

        Need(Startup startup) {
            this.startup = startup;
        }

        State stateOn(LocalDate on) {
            return signs.stream()
                    .filter(sign -> sign.state() != null && !sign.day().isAfter(on))
                    .reduce((first, second) -> second)
                    .map(Sign::state)
                    .orElse(State.WITHDRAWN);
        }

        /// The day from which the duty of care counts, and whether there was a contact since.
        LocalDate openedBy(LocalDate on) {
            return signs.stream()
                    .filter(sign -> (sign.state() == State.EXPRESSED || sign.state() == State.REOPENED)
                            && !sign.day().isAfter(on))
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .day();
        }

        boolean spokenOf(LocalDate since, LocalDate on) {
            return signs.stream()
                    .anyMatch(sign -> sign.state() == null
                            && !sign.day().isBefore(since)
                            && !sign.day().isAfter(on));
        }

        LocalDate lastSign(LocalDate on) {
            return signs.stream()
                    .map(Sign::day)
                    .filter(day -> !day.isAfter(on))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    Fortunes(long seed, JdbcClient database, TwoParks.Parks parks, Accounts accounts, LocalDate today) {
        this.chance = new Random(seed);
        this.database = database;
        this.parks = parks;
        this.today = today;
        director = accounts.signedIn(accounts.add("director@example.org", Role.DIRECTOR, null, null));
        people.add(accounts.signedIn(accounts.add("manager@example.org", Role.PARK_MANAGER, parks.casablanca(), null)));
        for (int one = 0; one < 4; one++) {
            people.add(accounts.signedIn(accounts.addNamed(
                    "Coordinator " + one, "c" + one + "@example.org", one == 3 ? parks.rabat() : parks.casablanca())));
        }
    }

    LocalDate begin() {
        return today.minusDays(DAYS);
    }

    /// To be called in the system's scope and one transaction.
    void happen() {
        for (int one = 0; one < STARTUPS; one++) {
            admit(begin().plusDays(chance.nextInt(30)), "Startup " + one);
        }
        LocalDate day = begin().plusDays(30);
        while (!day.isAfter(today)) {
            event(startups.get(chance.nextInt(STARTUPS)), day);
            day = day.plusDays(chance.nextInt(4));
        }
    }

    private void admit(LocalDate day, String name) {
        Startup startup = new Startup();
        startups.add(startup);
        run(
                "insert into startups.startup (id, park_id, name, kind, residency, search_key) values (?, ?, ?, 'STARTUP', 'RESIDENT', lower(?))",
                startup.id,
                parks.casablanca(),
                name,
                name);
        begin(startup, day);
    }

    private void begin(Startup startup, LocalDate day) {
        startup.journey = Ids.next();
        startup.journeys.add(new LocalDate[] {day, null});
        run("""
                insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end)
                select ?, s.id, s.park_id, ?, ?, ? from startups.startup s where s.id = ?
                """, startup.journey, day, day, day.plusYears(5), startup.id);
    }

    private void event(Startup startup, LocalDate day) {
        switch (chance.nextInt(14)) {
            case 0, 1 -> assign(startup, somebody(), day);
            case 2 -> end(startup, day);
            case 3, 12 -> leave(day);
            case 4, 5 -> exchange(startup, needOf(startup), day);
            case 6 -> express(startup, day);
            case 7, 13 -> step(needOf(startup), day);
            case 8 -> putOff(startup, day);
            case 9 -> {
                if (chance.nextInt(3) == 0) {
                    run(
                            "update startups.startup set park_id = ? where id = ?",
                            chance.nextBoolean() ? parks.casablanca() : parks.rabat(),
                            startup.id);
                }
            }
            case 10 -> leaveOrReturn(startup, day);
            default -> retire(day);
        }
    }

    private SignedIn somebody() {
        return people.get(chance.nextInt(people.size()));
    }

    private @Nullable Need needOf(Startup startup) {
        List<Need> own =
                needs.stream().filter(need -> need.startup.equals(startup)).toList();
        return own.isEmpty() || chance.nextInt(4) == 0 ? null : own.get(chance.nextInt(own.size()));
    }

    private void assign(Startup startup, SignedIn person, LocalDate day) {
        if (startup.assignedFrom.isBefore(day)) {
            end(startup, day);
            startup.assignment = Ids.next();
            startup.assignedFrom = day;
            run("""
                    insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from)
                    select ?, s.id, s.park_id, ?, ? from startups.startup s where s.id = ?
                    """, startup.assignment, person.id(), day, startup.id);
        }
    }

    private void end(Startup startup, LocalDate day) {
        if (startup.assignment != null && startup.assignedFrom.isBefore(day)) {
            run("update coaching.assignment set assigned_until = ? where id = ?", day, startup.assignment);
            startup.assignment = null;
            startup.assignedFrom = day;
        }
    }

    private void leave(LocalDate from) {
        SignedIn person = somebody();
        SignedIn standIn = somebody();
        LocalDate until = from.plusDays(chance.nextInt(30));
        if (!person.id().equals(standIn.id())
                && absences.stream().noneMatch(one -> one.meets(person.id(), from, until))) {
            absences.add(new Absence(person.id(), from, until));
            run(
                    "insert into coaching.absence (id, person_id, stand_in_id, absent_from, absent_until) values (?, ?, ?, ?, ?)",
                    Ids.next(),
                    person.id(),
                    standIn.id(),
                    from,
                    until);
        }
    }

    private void exchange(Startup startup, @Nullable Need need, LocalDate day) {
        boolean about = need != null && need.stateOn(day).open();
        startup.exchanges.add(day);
        UUID exchange = Ids.next();
        if (need != null && about) {
            need.signs.add(new Sign(day, null));
        }
        database.sql("""
                        insert into coaching.exchange (id, startup_id, park_id, kind, held_on, person_id, about, note_key, need_id)
                        select :id, s.id, s.park_id, 'CALL', :day, :person, 'A call', :id, cast(:need as uuid)
                        from startups.startup s where s.id = :startup
                        """)
                .param("id", exchange)
                .param("day", day)
                .param("person", somebody().id())
                .param("need", need != null && about ? need.id : null, java.sql.Types.OTHER)
                .param("startup", startup.id)
                .update();
        if (chance.nextBoolean()) {
            run(
                    """
                    insert into coaching.next_step (id, exchange_id, startup_id, park_id, what, due_on, owner_id)
                    select ?, ?, s.id, s.park_id, 'Call again', ?, ? from startups.startup s where s.id = ?
                    """,
                    Ids.next(),
                    exchange,
                    day.plusDays(chance.nextInt(20)),
                    somebody().id(),
                    startup.id);
        }
    }

    private void express(Startup startup, LocalDate day) {
        if (startup.supportedSince(day) == null) {
            return;
        }
        Need need = new Need(startup);
        needs.add(need);
        run("""
                insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by)
                select ?, s.id, s.park_id, 'premises', 'An office', 'HIGH', ?, 'Nour' from startups.startup s where s.id = ?
                """, need.id, day, startup.id);
        step(need, State.EXPRESSED, null, day);
    }

    private void step(@Nullable Need need, LocalDate day) {
        if (need != null) {
            List<State> next = List.copyOf(need.stateOn(day).next());
            boolean taken = next.contains(State.TAKEN) && chance.nextInt(4) > 0;
            State state = taken ? State.TAKEN : next.get(chance.nextInt(next.size()));
            step(need, state, somebody().id(), day);
        }
    }

    private void step(Need need, State state, @Nullable UUID person, LocalDate day) {
        need.signs.add(new Sign(day, state));
        database.sql("""
                        insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on, person_id)
                        select :id, n.id, n.startup_id, n.park_id, :state, :day, cast(:person as uuid)
                        from coaching.need n where n.id = :need
                        """)
                .param("id", Ids.next())
                .param("state", state.name())
                .param("day", day)
                .param("person", person, java.sql.Types.OTHER)
                .param("need", need.id)
                .update();
    }

    private void putOff(Startup startup, LocalDate day) {
        Need need = needOf(startup);
        List<String> rules = need == null
                ? List.of("coaching.silent", "coaching.observation", "coaching.stage")
                : List.of("needs.contact", "needs.answer", "needs.silent", "needs.escalated");
        run(
                """
                insert into home.snooze (id, person_id, rule, subject_id, park_id, until_on, reason)
                select ?, ?, ?, ?, s.park_id, ?, 'On holiday' from startups.startup s where s.id = ?
                on conflict (person_id, rule, subject_id) do update set until_on = excluded.until_on
                """,
                Ids.next(),
                somebody().id(),
                rules.get(chance.nextInt(rules.size())),
                need == null ? startup.id : need.id,
                day.plusDays(chance.nextInt(31)),
                startup.id);
    }

    private void leaveOrReturn(Startup startup, LocalDate day) {
        LocalDate[] last = startup.journeys.getLast();
        if (last[1] != null) {
            if (last[1].isBefore(day)) {
                begin(startup, day);
            }
        } else if (last[0].isBefore(day) && chance.nextInt(3) == 0) {
            last[1] = day;
            run("""
                    insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind)
                    select ?, ?, s.id, s.park_id, ?, 'COMPLETED' from startups.startup s where s.id = ?
                    """, Ids.next(), startup.journey, day, startup.id);
        }
    }

    private void retire(LocalDate day) {
        SignedIn person = people.get(1 + chance.nextInt(people.size() - 1));
        if (chance.nextInt(3) == 0 && !roleUntil.containsKey(person.id())) {
            roleUntil.put(person.id(), day);
            run("update accounts.role_held set held_until = ? where person_id = ?", day, person.id());
        }
    }

    /// Whom the manager suspends today.
    UUID suspend() {
        UUID person = people.get(1 + chance.nextInt(people.size() - 1)).id();
        suspended = person;
        return person;
    }

    /// Opens a list on the day at all.
    boolean isThere(UUID person, LocalDate on) {
        LocalDate until = roleUntil.get(person);
        return (until == null || !until.isBefore(on))
                && absences.stream().noneMatch(one -> one.meets(person, on, on))
                && !(person.equals(suspended) && !on.isBefore(today));
    }

    private void run(String sql, Object... parameters) {
        database.sql(sql).params(List.of(parameters)).update();
    }
}
