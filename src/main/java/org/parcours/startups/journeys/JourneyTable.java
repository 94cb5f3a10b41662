package org.parcours.startups.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `startups.journey` and its children. A row takes the park of its startup; where that is out of scope nothing is
/// found.
@Repository
class JourneyTable {
    private final JdbcClient database;
    private final Histories histories;

    JourneyTable(JdbcClient database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    /// The journeys of a startup in their order.
    ///
    /// @param known as they were known then; null for now
    List<Journey> of(UUID startup, @Nullable Instant known) {
        Map<UUID, List<Stage>> stages = children("stage", "since", startup, known, JourneyTable::stage);
        Map<UUID, List<Extension>> extensions =
                children("extension", "decided_on", startup, known, JourneyTable::extension);
        Map<UUID, List<Exit>> exits = children("exit", "exited_on", startup, known, JourneyTable::exit);
        return from("journey", "admitted_on", startup, known)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Journey(
                            id,
                            startup,
                            day(row, "admitted_on"),
                            day(row, "followed_from"),
                            day(row, "planned_end"),
                            stages.getOrDefault(id, List.of()),
                            extensions.getOrDefault(id, List.of()),
                            exits.getOrDefault(id, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private interface Child<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> children(
            String table, String order, UUID startup, @Nullable Instant known, Child<T> child) {
        record Row<T>(UUID journey, T child) {}
        return from(table, order, startup, known)
                .query((row, number) -> new Row<>(row.getObject("journey_id", UUID.class), child.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::journey, Collectors.mapping(Row::child, Collectors.toList())));
    }

    private JdbcClient.StatementSpec from(String table, String order, UUID startup, @Nullable Instant known) {
        return histories.rows(new Kept("startups." + table, "startup_id"), startup, order + ", id", known);
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getObject("id", UUID.class),
                row.getString("stage"),
                day(row, "since"),
                row.getObject("until", LocalDate.class));
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                day(row, "decided_on"),
                day(row, "planned_end"),
                row.getString("decision"));
    }

    private static Exit exit(ResultSet row) throws SQLException {
        return new Exit(
                row.getObject("id", UUID.class),
                day(row, "exited_on"),
                Exit.Kind.valueOf(row.getString("kind")),
                row.getString("reason"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    void add(Journey journey) {
        database.sql("""
                        insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end)
                        select :id, id, park_id, :admitted, :followed, :planned from startups.startup where id = :startup
                        """)
                .param("id", journey.id())
                .param("startup", journey.startup())
                .param("admitted", journey.admittedOn())
                .param("followed", journey.followedFrom())
                .param("planned", journey.plannedEnd())
                .update();
    }

    /// Returns the number of rows: none where it was changed since that version.
    int correct(Journey journey, Instant version) {
        return database.sql("""
                        update startups.journey set admitted_on = :admitted, followed_from = :followed, planned_end = :planned
                        where id = :id and recorded_at = :version
                        """)
                .param("admitted", journey.admittedOn())
                .param("followed", journey.followedFrom())
                .param("planned", journey.plannedEnd())
                .param("id", journey.id())
                .param("version", version.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> remove(Journey journey) {
        return histories.remove(new Kept("startups.journey", "startup_id"), journey.startup(), journey.id());
    }

    /// Writes the difference between two states of one journey, row by row, so that history keeps what did not change.
    void write(Journey before, Journey after) {
        before.stages().stream()
                .filter(stage ->
                        after.stages().stream().noneMatch(kept -> kept.id().equals(stage.id())))
                .forEach(stage -> delete("stage", stage.id()));
        after.stages().stream()
                .filter(stage -> !before.stages().contains(stage))
                .forEach(stage -> put(after, stage));
        before.extensions().stream()
                .filter(extension -> !after.extensions().contains(extension))
                .forEach(extension -> delete("extension", extension.id()));
        after.extensions().stream()
                .filter(extension -> !before.extensions().contains(extension))
                .forEach(extension -> put(after, extension));
        if (before.exit() != null && !before.exit().equals(after.exit())) {
            delete("exit", before.exit().id());
        }
        if (after.exit() != null && !after.exit().equals(before.exit())) {
            put(after, after.exit());
        }
    }

    /// At which the current transaction writes, and by which it can be taken back.
    Instant moment() {
        return histories.moment();
    }

    private void delete(String table, UUID id) {
        database.sql("delete from startups." + table + " where id = :id")
                .param("id", id)
                .update();
    }

    private void put(Journey journey, Stage stage) {
        database.sql("""
                        insert into startups.stage (id, journey_id, startup_id, park_id, stage, since, until)
                        select :id, id, startup_id, park_id, :stage, :since, :until from startups.journey where id = :journey
                        on conflict (id) do update set until = excluded.until
                        """)
                .param("id", stage.id())
                .param("journey", journey.id())
                .param("stage", stage.stage())
                .param("since", stage.since())
                .param("until", stage.until(), java.sql.Types.DATE)
                .update();
    }

    private void put(Journey journey, Extension extension) {
        database.sql("""
                        insert into startups.extension (id, journey_id, startup_id, park_id, decided_on, planned_end, decision)
                        select :id, id, startup_id, park_id, :decided, :planned, :decision from startups.journey where id = :journey
                        """)
                .param("id", extension.id())
                .param("journey", journey.id())
                .param("decided", extension.decidedOn())
                .param("planned", extension.plannedEnd())
                .param("decision", extension.decision())
                .update();
    }

    private void put(Journey journey, Exit exit) {
        database.sql("""
                        insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind, reason)
                        select :id, id, startup_id, park_id, :on, :kind, :reason from startups.journey where id = :journey
                        """)
                .param("id", exit.id())
                .param("journey", journey.id())
                .param("on", exit.exitedOn())
                .param("kind", exit.kind().name())
                .param("reason", exit.reason(), java.sql.Types.VARCHAR)
                .update();
    }
}
