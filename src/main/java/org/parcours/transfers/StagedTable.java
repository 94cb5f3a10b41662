package org.parcours.transfers;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// What the lines of imports would do, line by line, and what people decided about them.
@Repository
class StagedTable {
    private final JdbcClient database;
    private final ObjectMapper json;

    StagedTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void clear(UUID id) {
        database.sql("delete from transfers.staged_row where import_id = ?")
                .param(id)
                .update();
    }

    void forgetDecisions(UUID id) {
        List.of("decision", "confirmation")
                .forEach(table -> database.sql("delete from transfers." + table + " where import_id = ?")
                        .param(id)
                        .update());
    }

    void add(UUID id, List<Finding> findings) {
        database.sql("""
                        insert into transfers.staged_row (import_id, line, kind, label, subject, changes, faults, doubts, likenesses)
                        select :id, r.line, r.kind, r.label, r.subject, r.changes, r.faults, r.doubts, r.likenesses
                        from jsonb_populate_recordset(null::transfers.staged_row, cast(:rows as jsonb)) r
                        """)
                .param("id", id)
                .param("rows", json.writeValueAsString(findings))
                .update();
    }

    /// Lines of one kind, or all, in the order of the file.
    List<Finding> rows(UUID id, Finding.@Nullable Kind kind, int afterLine, int most) {
        return database.sql("""
                        select * from transfers.staged_row
                        where import_id = :id and line > :after and (cast(:kind as text) is null or kind = :kind) order by line limit :most
                        """)
                .param("id", id)
                .param("after", afterLine)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("most", most)
                .query(Row.as(Finding.class))
                .list();
    }

    Optional<Finding> line(UUID id, int line) {
        return rows(id, null, line - 1, 1).stream()
                .filter(finding -> finding.line() == line)
                .findFirst();
    }

    Map<Finding.Kind, Integer> counts(UUID id) {
        return database.sql(
                        "select kind, count(*) as n from transfers.staged_row where import_id = ? group by kind order by kind")
                .param(id)
                .query(Row.map(row -> row.get("kind", Finding.Kind.class), row -> row.number("n")));
    }

    void decide(UUID id, int line, @Nullable UUID sameAs) {
        database.sql("""
                        insert into transfers.decision (import_id, line, same_as) values (:id, :line, :same)
                        on conflict (import_id, line) do update set same_as = excluded.same_as
                        """)
                .param("id", id)
                .param("line", line)
                .param("same", sameAs, Types.OTHER)
                .update();
    }

    void confirm(UUID id, int line, boolean holds) {
        database.sql("""
                        insert into transfers.confirmation (import_id, line, holds) values (:id, :line, :holds)
                        on conflict (import_id, line) do update set holds = excluded.holds
                        """)
                .param("id", id)
                .param("line", line)
                .param("holds", holds)
                .update();
    }

    /// Confirms, or leaves out, whatever is doubtful and not decided.
    void confirmRest(UUID id, boolean holds) {
        database.sql("""
                        insert into transfers.confirmation (import_id, line, holds)
                        select import_id, line, :holds from transfers.staged_row where import_id = :id and doubts <> '[]'
                        on conflict do nothing
                        """).param("id", id).param("holds", holds).update();
    }

    Decisions decisions(UUID id, Decisions.Otherwise otherwise) {
        Map<Integer, Optional<UUID>> byLine = database.sql(
                        "select line, same_as from transfers.decision where import_id = ?")
                .param(id)
                .query(Row.map(row -> row.number("line"), row -> Optional.ofNullable(row.id("same_as"))));
        Map<Integer, Boolean> holds = database.sql("select line, holds from transfers.confirmation where import_id = ?")
                .param(id)
                .query(Row.map(row -> row.number("line"), row -> row.yes("holds")));
        Map<Integer, UUID> ids =
                database.sql("""
                        select line, subject from transfers.staged_row
                        where import_id = ? and kind in ('NEW', 'DUPLICATE', 'DOUBTFUL') and subject is not null
                        """).param(id).query(Row.map(row -> row.number("line"), row -> row.id("subject")));
        return new Decisions(byLine, holds, otherwise, ids);
    }
}
