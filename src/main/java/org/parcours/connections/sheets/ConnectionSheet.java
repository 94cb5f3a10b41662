package org.parcours.connections.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.ConnectionRules;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sheet of the partners' side: who may bring it in and take it out, and how its rows go out.
abstract class ConnectionSheet implements Sheet {
    private final JdbcClient database;
    private final ConnectionRules rules;
    private final String rows;
    private final String filter;

    /// @param rows statement that finds them in their order
    /// @param filter the word of an address that narrows it, by which it names its parameter
    ConnectionSheet(JdbcClient database, ConnectionRules rules, String rows, String filter) {
        this.database = database;
        this.rules = rules;
        this.rows = rows;
        this.filter = filter;
    }

    @Override
    public final boolean mayImport() {
        return rules.mayRegister();
    }

    @Override
    public final boolean mayExport() {
        return rules.mayList();
    }

    @Override
    public final void export(Map<String, String> filters, Consumer<List<@Nullable Object>> taken) {
        database.sql(rows).param(filter, filters.get(filter), Types.VARCHAR).query(row -> {
            taken.accept(cells(row).values());
        });
    }

    /// In the order of the columns.
    abstract Cells cells(ResultSet row) throws SQLException;

    /// A choice among codes that messages name.
    static Column choice(String key, List<String> codes, String prefix) {
        return Column.choice(
                key,
                codes.stream()
                        .map(code -> Column.Choice.said(code, prefix + code))
                        .toList());
    }
}
