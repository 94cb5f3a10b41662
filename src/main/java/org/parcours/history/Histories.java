package org.parcours.history;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What was known when, by whom, and the way back.
@Component
public class Histories {
    private final JdbcClient database;
    private final ObjectMapper json;

    Histories(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The rows of a subject in one table, as they are, or as they were known at an instant.
    ///
    /// @param order columns to sort by; written in the code, never from a request
    public JdbcClient.StatementSpec rows(Kept kept, UUID subject, String order, @Nullable Instant known) {
        String rows = known == null ? kept.table() : kept.table() + "_as_of(:known)";
        var query = database.sql(
                        "select * from " + rows + " where " + kept.subjectColumn() + " = :subject order by " + order)
                .param("subject", subject);
        return known == null ? query : query.param("known", known.atOffset(ZoneOffset.UTC));
    }

    /// Removes one row of a subject, and answers the moment at which it went; empty where there is none within reach.
    @Transactional
    public Optional<Instant> remove(Kept kept, UUID subject, UUID row) {
        return database.sql("delete from " + kept.table() + " where id = :row and " + kept.subjectColumn()
                        + " = :subject returning history.moment()")
                .param("row", row)
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Everything that happened to a subject's rows in these tables, newest first.
    @Transactional(readOnly = true)
    public List<Change> changes(List<Kept> tables, UUID subject) {
        List<Change> changes = new ArrayList<>();
        for (Kept kept : tables) {
            Map<UUID, List<Version>> rows = new HashMap<>();
            for (Version version : versions(kept, subject)) {
                rows.computeIfAbsent(version.row(), row -> new ArrayList<>()).add(version);
            }
            rows.values().forEach(versions -> changes.addAll(changesOf(kept.table(), versions)));
        }
        changes.sort(Comparator.comparing(Change::at)
                .reversed()
                .thenComparing(Change::table)
                .thenComparing(Change::row));
        return changes;
    }

    private record Version(
            UUID row,
            JsonNode values,
            Instant from,
            @Nullable UUID by,
            @Nullable Instant until,
            @Nullable UUID endedBy) {}

    private List<Version> versions(Kept kept, UUID subject) {
        return database.sql(
                        "select * from history.versions_of(cast(:table as regclass), :column, :subject) order by recorded_at")
                .param("table", kept.table())
                .param("column", kept.subjectColumn())
                .param("subject", subject)
                .query(Row.as(this::version))
                .list();
    }

    private Version version(Row row) throws SQLException {
        return new Version(
                row.id("row_id"),
                json.readTree(row.text("version")),
                row.moment("recorded_at"),
                row.id("recorded_by"),
                Optional.ofNullable(row.get("superseded_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.id("superseded_by"));
    }

    private static List<Change> changesOf(String table, List<Version> versions) {
        List<Change> changes = new ArrayList<>();
        @Nullable Version previous = null;
        for (Version version : versions) {
            boolean follows = previous != null && version.from().equals(previous.until());
            changes.add(new Change(
                    version.from(),
                    version.by(),
                    table,
                    version.row(),
                    follows && previous != null ? previous.values() : null,
                    version.values()));
            if (!follows && previous != null && previous.until() != null) {
                changes.add(removal(table, previous));
            }
            previous = version;
        }
        if (previous != null && previous.until() != null) {
            changes.add(removal(table, previous));
        }
        return changes;
    }

    private static Change removal(String table, Version last) {
        return new Change(
                java.util.Objects.requireNonNull(last.until()), last.endedBy(), table, last.row(), last.values(), null);
    }

    /// Undoes what one person recorded at one moment about a subject, in these tables (parents last).
    ///
    /// @return number of rows put back
    /// @throws org.springframework.dao.ConcurrencyFailureException where something was built on it since
    @Transactional
    public long takeBack(List<Kept> tables, UUID subject, Instant moment, @Nullable UUID author) {
        return tables.stream()
                .mapToLong(kept -> takeBack(kept, subject, moment, author))
                .sum();
    }

    private long takeBack(Kept kept, @Nullable UUID subject, Instant moment, @Nullable UUID author) {
        return database.sql("select history.take_back(cast(:table as regclass), :moment, :author, :column, :subject)")
                .param("table", kept.table())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("author", author, java.sql.Types.OTHER)
                .param("column", subject == null ? null : kept.subjectColumn(), java.sql.Types.VARCHAR)
                .param("subject", subject, java.sql.Types.OTHER)
                .query(Long.class)
                .single();
    }

    /// Undoes everything that one person recorded at one moment in these tables (children first), whoever it is about.
    @Transactional
    public long takeBackAll(List<Kept> tables, Instant moment, @Nullable UUID author) {
        return tables.stream()
                .mapToLong(kept -> takeBack(kept, null, moment, author))
                .sum();
    }

    /// The last instant of which nothing can change any more: a figure known at it can be recomputed for ever.
    @Transactional
    public Instant settledInstant() {
        return database.sql("select history.settled_instant()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// The moment at which the current transaction records what it does.
    @Transactional
    public Instant moment() {
        return database.sql("select history.moment()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
