package org.parcours.startups.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Kept;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Sheet;

/// Dated facts of companies that are known, one a row.
abstract class FactSheet implements Sheet {
    private final KnownStartups known;
    private final Subjects subjects;
    private final StartupSheet startups;

    FactSheet(KnownStartups known, Subjects subjects, StartupSheet startups) {
        this.known = known;
        this.subjects = subjects;
        this.startups = startups;
    }

    /// The columns of the fact itself.
    abstract List<Column> told();

    /// Takes over what a row tells.
    abstract Consumer<Change> part();

    /// What the rows of an export are selected by, after whom they are about.
    abstract String selected();

    /// In the order of the columns of the fact itself.
    abstract Cells cells(ResultSet row) throws SQLException;

    @Override
    public final List<Column> columns() {
        List<Column> columns = new ArrayList<>(known.columns());
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
    public final Examiner examiner(Decisions decisions) {
        return subjects.examiner(known.who(decisions), false, List.of(part()));
    }

    @Override
    public final List<Kept> tables() {
        return StartupSheet.TABLES;
    }

    @Override
    public final void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        known.export(selected(), startups.wanted(filters), (row, number) -> cells(row), rows);
    }
}
