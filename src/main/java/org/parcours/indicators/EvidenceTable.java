package org.parcours.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs definitions. The selection is put around them and pushed down by PostgreSQL.
@Component
class EvidenceTable {
    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    private static final String WHOLE = """
            subject, startup_id, park_id, sector, stage, kind, cohort, answer, weight, origin, entry, exit, ended,
              already_ended, reason, reason_on, %s as family""";

    /// What PostgreSQL need not send, it need not work out either.
    private static final String COUNTED =
            "park_id, sector, cohort, answer, weight, entry, exit, ended, already_ended, %s as family";

    /// Every row, in no order: what a figure is computed from.
    void all(Definition definition, FigureQuery query, Consumer<CountedEvidence> use) {
        // Hashes of a whole network fit into this; spilled to disk they cost more than the rest of the query.
        database.sql("select set_config('work_mem', '128MB', true)")
                .query(String.class)
                .single();
        statement(definition, query, COUNTED, "").query(row -> {
            use.accept(counted(row));
        });
    }

    /// The next rows in order of origin and subject.
    ///
    /// @param answer only these; null for all
    /// @param after the last row before them; null for the first page
    List<EvidenceRow> page(
            Definition definition,
            FigureQuery query,
            @Nullable Classification answer,
            @Nullable EvidenceCursor after,
            int limit) {
        String rest = (answer == null ? "" : " and answer = :answer")
                + (after == null ? "" : " and (origin, subject) > (:origin, :subject)")
                + " order by origin, subject limit :limit";
        var statement = statement(definition, query, WHOLE, rest).param("limit", limit);
        if (answer != null) {
            statement.param("answer", answer.name());
        }
        if (after != null) {
            statement.param("origin", after.origin()).param("subject", after.subject());
        }
        return statement.query((row, number) -> row(row)).list();
    }

    /// Every row in order of origin and subject, so many at a time: what is exported or sealed. One
    /// query, read through a cursor.
    void inBatches(
            Definition definition,
            FigureQuery query,
            @Nullable Classification answer,
            int size,
            Consumer<List<EvidenceRow>> use) {
        String rest = (answer == null ? "" : " and answer = :answer") + " order by origin, subject";
        var statement = statement(definition, query, WHOLE, rest).withFetchSize(size);
        if (answer != null) {
            statement.param("answer", answer.name());
        }
        List<EvidenceRow> batch = new ArrayList<>(size);
        statement.query(row -> {
            batch.add(row(row));
            if (batch.size() == size) {
                use.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        use.accept(List.copyOf(batch));
    }

    /// The planned length of a journey, as the network had set it.
    int journeyMonths(Instant known) {
        return database.sql("select value::int from startups.setting_as_of(:known) where code = 'journey-months'")
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(60);
    }

    private JdbcClient.StatementSpec statement(Definition definition, FigureQuery query, String columns, String rest) {
        var where = new StringBuilder("select %s from (%n%s%n) as evidence where true"
                .formatted(columns.formatted(definition.byFamily() ? "family" : "null::text"), definition.sql()));
        Map<String, Object> parameters = new HashMap<>();
        query.where().set().forEach((name, value) -> {
            where.append(" and ")
                    .append(name.equals("park") ? "park_id" : name)
                    .append(" = :")
                    .append(name);
            parameters.put(name, value);
        });
        parameters.put("on", query.on());
        parameters.put("known", query.known().atOffset(ZoneOffset.UTC));
        if (query.years() != null) {
            parameters.put("years", query.years());
        }
        return database.sql(where.append(rest).toString()).params(parameters);
    }

    /// By position: names are looked up once a row and column, which 100,000 rows feel.
    private static CountedEvidence counted(ResultSet row) throws SQLException {
        return new CountedEvidence(
                row.getObject(1, UUID.class),
                row.getString(2),
                cohort(row, 3),
                Classification.valueOf(row.getString(4)),
                row.getInt(5),
                observed(row, 6),
                row.getString(10));
    }

    private static @Nullable Integer cohort(ResultSet row, int column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(year);
    }

    private static EvidenceRow.@Nullable Observed observed(ResultSet row, int first) throws SQLException {
        int entry = row.getInt(first);
        return row.wasNull()
                ? null
                : new EvidenceRow.Observed(
                        entry, row.getInt(first + 1), row.getString(first + 2), row.getBoolean(first + 3));
    }

    private static EvidenceRow row(ResultSet row) throws SQLException {
        return new EvidenceRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                cohort(row, 7),
                Classification.valueOf(row.getString(8)),
                row.getInt(9),
                row.getObject(10, LocalDate.class),
                observed(row, 11),
                row.getString(15),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                null,
                null);
    }
}
