package org.parcours.startups.journeys;

import static java.util.Objects.requireNonNull;
import static org.parcours.database.BulkRows.columns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `startups.journey` and its children. A row takes the park of its startup; where that is out of scope nothing
/// is found.
@Repository
class JourneyTable {
    private final JdbcClient database;
    private final BulkRows rows;
    private final Histories histories;

    JourneyTable(JdbcClient database, BulkRows rows, Histories histories) {
        this.database = database;
        this.rows = rows;
        this.histories = histories;
    }

    /// The journeys of a startup in their order.
    ///
    /// @param known as they were known then; null for now
    List<Journey> of(UUID startup, @Nullable Instant known) {
        return journeys((table, order) ->
                histories.rows(new Kept("startups." + table, "startup_id"), startup, order + ", id", known));
    }

    /// The journeys of several startups in their order, by startup.
    Map<UUID, List<Journey>> of(Collection<UUID> startups) {
        return journeys((table, order) -> database.sql("select * from startups." + table
                                + " where startup_id = any (:startups) order by " + order + ", id")
                        .param("startups", startups))
                .stream()
                .collect(Collectors.groupingBy(Journey::startup));
    }

    /// Selects the rows of a table in an order.
    private interface Selection extends BiFunction<String, String, JdbcClient.StatementSpec> {}

    private List<Journey> journeys(Selection from) {
        Map<UUID, List<Stage>> stages = children(from.apply("stage", "since"), Stage.class);
        Map<UUID, List<Extension>> extensions = children(from.apply("extension", "decided_on"), Extension.class);
        Map<UUID, List<Exit>> exits = children(from.apply("exit", "exited_on"), Exit.class);
        return from.apply("journey", "admitted_on")
                .query(Row.as(row -> {
                    UUID id = row.id("id");
                    return new Journey(
                            id,
                            row.id("startup_id"),
                            row.day("admitted_on"),
                            row.day("followed_from"),
                            row.day("planned_end"),
                            stages.getOrDefault(id, List.of()),
                            extensions.getOrDefault(id, List.of()),
                            exits.getOrDefault(id, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            row.moment("recorded_at"));
                }))
                .list();
    }

    private static <T extends Record> Map<UUID, List<T>> children(JdbcClient.StatementSpec rows, Class<T> child) {
        return rows.query(Row.grouped(row -> row.id("journey_id"), row -> row.record(child)));
    }

    /// The first day on which the company had ended, by what was seen.
    Optional<LocalDate> endedOn(UUID startup) {
        return database.sql("""
                        select min(coalesce(happened_on, seen_on)) from startups.observation
                        where startup_id = ? and status in ('CEASED', 'ACQUIRED', 'MERGED')
                        """)
                .param(startup)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// Locks an admission until the transaction ends.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since that version
    void lock(UUID journey, Instant version) {
        rows.lock("startups.journey", journey, version);
    }

    Optional<Instant> remove(Journey journey) {
        return histories.remove(new Kept("startups.journey", "startup_id"), journey.startup(), journey.id());
    }

    /// Saves journeys, new and changed ones: of each only the rows that are not as stored, so that history keeps
    /// the others.
    ///
    /// @param stored as they are, the new ones left out
    /// @param parks of their startups
    void save(List<Journey> stored, List<Journey> next, Map<UUID, UUID> parks) {
        database.sql("set constraints all deferred").update();
        save("journey", stored, next, journey -> Map.of(journey.id(), row(journey, parks)));
        save(
                "stage",
                stored,
                next,
                journey -> rows(
                        journey,
                        parks,
                        journey.stages(),
                        Stage::id,
                        stage -> columns("stage", stage.stage(), "since", stage.since(), "until", stage.until())));
        save(
                "extension",
                stored,
                next,
                journey -> rows(
                        journey,
                        parks,
                        journey.extensions(),
                        Extension::id,
                        extension -> columns(
                                "decided_on",
                                extension.decidedOn(),
                                "planned_end",
                                extension.plannedEnd(),
                                "decision",
                                extension.decision())));
        save(
                "exit",
                stored,
                next,
                journey -> rows(
                        journey,
                        parks,
                        exits(journey),
                        Exit::id,
                        exit -> columns("exited_on", exit.exitedOn(), "kind", exit.kind(), "reason", exit.reason())));
        database.sql("set constraints all immediate").update();
    }

    private static Map<String, @Nullable Object> row(Journey journey, Map<UUID, UUID> parks) {
        return columns(
                "startup_id", journey.startup(),
                "park_id", requireNonNull(parks.get(journey.startup())),
                "admitted_on", journey.admittedOn(),
                "followed_from", journey.followedFrom(),
                "planned_end", journey.plannedEnd());
    }

    private static <T> Map<UUID, Map<String, @Nullable Object>> rows(
            Journey journey,
            Map<UUID, UUID> parks,
            List<T> parts,
            Function<T, UUID> id,
            Function<T, Map<String, @Nullable Object>> columns) {
        Map<UUID, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        parts.forEach(part -> {
            Map<String, @Nullable Object> row = columns(
                    "startup_id", journey.startup(),
                    "park_id", requireNonNull(parks.get(journey.startup())),
                    "journey_id", journey.id());
            row.putAll(columns.apply(part));
            rows.put(id.apply(part), row);
        });
        return rows;
    }

    private static List<Exit> exits(Journey journey) {
        Exit exit = journey.exit();
        return exit == null ? List.of() : List.of(exit);
    }

    private void save(
            String table,
            List<Journey> stored,
            List<Journey> next,
            Function<Journey, Map<UUID, Map<String, @Nullable Object>>> rowsOf) {
        Map<UUID, Map<String, @Nullable Object>> before = new LinkedHashMap<>();
        stored.forEach(journey -> before.putAll(rowsOf.apply(journey)));
        Map<UUID, Map<String, @Nullable Object>> after = new LinkedHashMap<>();
        next.forEach(journey -> after.putAll(rowsOf.apply(journey)));
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> database.sql("delete from startups." + table + " where id = :id")
                        .param("id", id)
                        .update());
        after.entrySet().removeIf(row -> row.getValue().equals(before.get(row.getKey())));
        rows.save("startups." + table, after, row -> row);
    }

    /// At which the current transaction writes, and by which it can be taken back.
    Instant moment() {
        return histories.moment();
    }
}
