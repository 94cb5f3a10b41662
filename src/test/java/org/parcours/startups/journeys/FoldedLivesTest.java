package org.parcours.startups.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever is done to the facts, and whenever lives are folded meanwhile: what was known at any moment
/// says the same by any day, looked up or added up, whoever reads it.
@ModuleTest
class FoldedLivesTest {
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final List<String> STATUSES =
            List.of("TRADING", "DORMANT", "CEASED", "ACQUIRED", "MERGED", "LISTED", "UNKNOWN");
    private static final List<String> SOURCES = List.of("REGISTER", "PRESS", "DIRECTORY");

    private final JdbcClient database;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final FoldedLives folding;
    private final List<UUID> parks = List.of(Ids.next(), Ids.next());
    private final List<UUID> startups = new ArrayList<>();

    FoldedLivesTest(JdbcClient database, Owner owner, TransactionTemplate transaction, FoldedLives folding) {
        this.database = database;
        this.owner = JdbcClient.create(owner.dataSource());
        this.transaction = transaction;
        this.folding = folding;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sayWhatTheFactsSay(long seed) {
        Random random = new Random(seed);
        change("insert into parks.region (id, code, names) values (?, 'R', '{}')", parks.getFirst());
        for (UUID park : parks) {
            change(
                    "insert into parks.park (id, region_id, code, names, city) values (?, ?, ?, '{}', '{}')",
                    park,
                    parks.getFirst(),
                    park.toString());
        }
        for (int known = 0; known < 6; known++) {
            admit(random);
        }
        List<OffsetDateTime> moments = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            moments.add(Scope.SYSTEM.call(() -> transaction.execute(status -> {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    something(random);
                }
                return database.sql("select now()").query(OffsetDateTime.class).single();
            })));
            if (random.nextInt(5) == 0) {
                folding.run();
            }
        }
        folding.run();
        assertThat(owner.sql("select count(*) from startups.unfolded_lives(now())")
                        .query(Long.class)
                        .single())
                .as("all are looked up")
                .isZero();

        Map<String, List<String>> lookedUp = answers(moments);
        owner.sql("insert into startups.unfolded_life select startup_id, now() from startups.life")
                .update();
        assertThat(lookedUp).isEqualTo(answers(moments));
        assertThat(lookedUp.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
    }

    private void something(Random random) {
        int what = random.nextInt(14);
        if (startups.isEmpty() || what == 0) {
            admit(random);
            return;
        }
        UUID startup = startups.get(random.nextInt(startups.size()));
        LocalDate day = day(random);
        String status = STATUSES.get(random.nextInt(STATUSES.size()));
        switch (what) {
            case 1 -> change("delete from startups.observation where startup_id = ? and status = ?", startup, status);
            case 2 -> change("update startups.observation set status = ? where startup_id = ?", status, startup);
            case 3 ->
                change(
                        "update startups.startup set park_id = ? where id = ?",
                        parks.get(random.nextInt(parks.size())),
                        startup);
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    change("delete from startups.startup where id = ?", startup);
                    startups.remove(startup);
                }
            }
            case 5 -> change("""
                        insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind)
                        select ?, j.id, j.startup_id, j.park_id, greatest(j.admitted_on, ?), ? from startups.journey j where j.startup_id = ?
                        on conflict do nothing
                        """, Ids.next(), day, random.nextBoolean() ? "CEASED" : "COMPLETED", startup);
            case 6 -> change("delete from startups.exit where startup_id = ?", startup);
            case 7 -> change("""
                        insert into startups.stage (id, journey_id, startup_id, park_id, stage, since)
                        select ?, j.id, j.startup_id, j.park_id, 'incubation', greatest(j.admitted_on, ?) from startups.journey j where j.startup_id = ?
                          and not exists (select from startups.stage s where s.journey_id = j.id)
                        """, Ids.next(), day, startup);
            case 8 -> change("""
                        insert into startups.measure (id, startup_id, park_id, kind, period_from, period_until, value, source, stated_on)
                        select ?, s.id, s.park_id, 'turnover', ?, ?, 1, 'SURVEY', ? from startups.startup s where s.id = ? on conflict do nothing
                        """, Ids.next(), day, day, day.plusDays(9), startup);
            default ->
                change(
                        """
                        insert into startups.observation (id, startup_id, park_id, seen_on, happened_on, status, source)
                        select ?, s.id, s.park_id, ?, cast(? as date), ?, ? from startups.startup s where s.id = ? on conflict do nothing
                        """,
                        Ids.next(),
                        day,
                        random.nextInt(3) == 0 ? day.minusDays(random.nextInt(200)) : null,
                        status,
                        SOURCES.get(random.nextInt(SOURCES.size())),
                        startup);
        }
    }

    private void admit(Random random) {
        UUID startup = Ids.next();
        UUID park = parks.get(random.nextInt(parks.size()));
        LocalDate day = day(random);
        startups.add(startup);
        change(
                "insert into startups.startup (id, park_id, name, kind, residency, search_key) values (?, ?, 'Noor', 'STARTUP', 'RESIDENT', '')",
                startup,
                park);
        change(
                "insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                startup,
                park,
                day,
                day,
                day.plusYears(5));
    }

    private static LocalDate day(Random random) {
        return BEGINNING.plusDays(random.nextInt(40) * 30L);
    }

    private void change(String sql, @Nullable Object... values) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status ->
                database.sql(sql).params(java.util.Arrays.asList(values)).update()));
    }

    private Map<String, List<String>> answers(List<OffsetDateTime> moments) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<Scope> readers = List.of(
                Scope.SYSTEM,
                new Scope(null, false, Set.of(parks.getFirst()), Set.of()),
                new Scope(null, false, Set.of(), Set.copyOf(startups.subList(0, Math.min(2, startups.size())))));
        for (Scope reader : readers) {
            for (int at = 0; at < moments.size(); at += 3) {
                for (int day = 0; day < 44; day += 6) {
                    OffsetDateTime known = moments.get(at);
                    LocalDate until = BEGINNING.plusDays(day * 30L + at % 2);
                    answers.put(
                            readers.indexOf(reader) + " " + known + " " + until,
                            reader.call(() -> transaction.execute(status -> database.sql(
                                            "select l::text from startups.lives_as_of(?, ?) l order by 1")
                                    .params(known, until)
                                    .query(String.class)
                                    .list())));
                }
            }
        }
        return answers;
    }
}
