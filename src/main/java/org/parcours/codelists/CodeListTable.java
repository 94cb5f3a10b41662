package org.parcours.codelists;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/// Table names come from `CodeList`, never from a request.
@Repository
class CodeListTable {
    private final JdbcClient database;

    CodeListTable(JdbcClient database) {
        this.database = database;
    }

    List<CodeListEntry> entries(CodeList list) {
        return database.sql("select *, to_jsonb(l) as all_columns from " + list.table() + " l order by position, code")
                .query(Row.as(row -> entry(list, row)))
                .list();
    }

    private static CodeListEntry entry(CodeList list, Row row) throws SQLException {
        JsonNode columns = row.get("all_columns", JsonNode.class);
        return new CodeListEntry(
                row.id("id"),
                row.text("code"),
                row.get("names", LocalizedText.class),
                row.day("retired_on"),
                columns.path("pattern").stringValue(null),
                columns.path("checked_by").stringValue(null),
                list.chosen()
                        .map(trait -> columns.path(trait.column()).stringValue(null))
                        .orElse(null));
    }

    /// False where the code is taken.
    ///
    /// @param trait value of the list's trait; empty where it has none
    boolean insert(CodeList list, String code, LocalizedText names, Optional<String> trait) {
        String column = list.chosen().map(chosen -> ", " + chosen.column()).orElse("");
        return database.sql("insert into " + list.table() + " (id, code, names, position" + column
                                + ") select :id, :code, :names, coalesce(max(position), 0) + 1"
                                + (column.isEmpty() ? "" : ", :trait") + " from " + list.table()
                                + " on conflict (code) do nothing")
                        .param("id", Ids.next())
                        .param("code", code)
                        .param("names", names)
                        .param("trait", trait.orElse(null), Types.VARCHAR)
                        .update()
                > 0;
    }

    void rename(CodeList list, UUID entry, LocalizedText names) {
        database.sql("update " + list.table() + " set names = ? where id = ?")
                .params(names, entry)
                .update();
    }

    void retire(CodeList list, UUID entry, @Nullable LocalDate day) {
        database.sql("update " + list.table() + " set retired_on = :day where id = :id")
                .param("day", day, Types.DATE)
                .param("id", entry)
                .update();
    }

    void order(CodeList list, List<UUID> order) {
        for (int place = 0; place < order.size(); place++) {
            database.sql("update " + list.table() + " set position = :place where id = :id and position <> :place")
                    .param("place", place + 1)
                    .param("id", order.get(place))
                    .update();
        }
    }
}
