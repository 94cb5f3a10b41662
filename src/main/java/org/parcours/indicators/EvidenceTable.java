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

    /// Every row, in no order, without its stage: what a figure is computed from.
    void all(Definition definition, Asked asked, Consumer<EvidenceRow> use) {
        // Hashes of a whole network fit into this; spilled to disk they cost more than the rest of the query.
        database.sql("select set_config('work_mem', '128MB', true)")
                .query(String.class)
                .single();
        statement(definition, asked, "null::text", "").query(row -> {
            use.accept(row(row));
        });
    }

    /// The next rows in order of origin and subject.
    ///
    /// @param answer only these; null for all
    /// @param after the last row before them; null for the first page
    List<EvidenceRow> page(
            Definition definition, Asked asked, @Nullable Answer answer, @Nullable EvidenceCursor after, int limit) {
        String rest = (answer == null ? "" : " and answer = :answer")
                + (after == null ? "" : " and (origin, subject) > (:origin, :subject)")
                + " order by origin, subject limit :limit";
        var statement = statement(definition, asked, "stage", rest).param("limit", limit);
        if (answer != null) {
            statement.param("answer", answer.name());
        }
        if (after != null) {
            statement.param("origin", after.origin()).param("subject", after.subject());
        }
        return statement.query((row, number) -> row(row)).list();
    }

    /// Every row in order of origin and subject, so many at a time: what is exported or sealed. One query, read through
    /// a
    /// cursor.
    void inBatches(
            Definition definition, Asked asked, @Nullable Answer answer, int size, Consumer<List<EvidenceRow>> use) {
        String rest = (answer == null ? "" : " and answer = :answer") + " order by origin, subject";
        var statement = statement(definition, asked, "stage", rest).withFetchSize(size);
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

    private JdbcClient.StatementSpec statement(Definition definition, Asked asked, String stage, String rest) {
        var where = new StringBuilder("""
                select subject, startup_id, park_id, sector, %s, kind, cohort, answer, weight, origin, entry, exit, ended,
                  already_ended, reason, reason_on
                from (
                %s
                ) as evidence where true""".formatted(stage, definition.sql()));
        Map<String, Object> parameters = new HashMap<>();
        asked.where().set().forEach((name, value) -> {
            where.append(" and ")
                    .append(name.equals("park") ? "park_id" : name)
                    .append(" = :")
                    .append(name);
            parameters.put(name, value);
        });
        parameters.put("on", asked.on());
        parameters.put("known", asked.known().atOffset(ZoneOffset.UTC));
        if (asked.years() != null) {
            parameters.put("years", asked.years());
        }
        return database.sql(where.append(rest).toString()).params(parameters);
    }

    /// By position: names are looked up once a row and column, which 100,000 rows feel.
    private static EvidenceRow row(ResultSet row) throws SQLException {
        int entry = row.getInt(11);
        EvidenceRow.@Nullable Observed observed = row.wasNull()
                ? null
                : new EvidenceRow.Observed(entry, row.getInt(12), row.getString(13), row.getBoolean(14));
        int year = row.getInt(7);
        @Nullable Integer cohort = row.wasNull() ? null : Integer.valueOf(year);
        return new EvidenceRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                cohort,
                Answer.valueOf(row.getString(8)),
                row.getInt(9),
                row.getObject(10, LocalDate.class),
                observed,
                row.getString(15),
                row.getObject(16, LocalDate.class),
                null,
                null);
    }
}
