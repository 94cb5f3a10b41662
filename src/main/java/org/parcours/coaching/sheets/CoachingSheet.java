package org.parcours.coaching.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Sheet;

/// Sheet about known startups: each row names its startup, then says one thing of it.
abstract class CoachingSheet implements Sheet {
    protected final KnownStartups known;

    CoachingSheet(KnownStartups known) {
        this.known = known;
    }

    /// Returns the columns that follow those of the startup.
    protected abstract List<Column> told();

    /// The records that the list of an address shows, on all its pages.
    protected abstract List<UUID> wanted(Map<String, String> address);

    /// Returns the rest of the statement that an export reads, after the columns of the startup.
    protected abstract String selected();

    /// In the order of the columns told.
    protected abstract Cells cells(ResultSet row) throws SQLException;

    @Override
    public final List<Column> columns() {
        List<Column> columns = new ArrayList<>(known.whoColumns());
        columns.addAll(told());
        return columns;
    }

    @Override
    public final boolean mayImport() {
        return known.mayTransfer();
    }

    @Override
    public final boolean mayExport() {
        return known.mayTransfer();
    }

    @Override
    public final void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        known.export(selected(), wanted(filters), (row, number) -> cells(row), rows);
    }

    /// A choice that messages name, as the pages do.
    static Column choice(String key, Enum<?>[] values, String prefix) {
        return Column.choice(
                key,
                Arrays.stream(values)
                        .map(value -> Column.Choice.said(value.name(), prefix + value.name()))
                        .toList());
    }
}
