package org.parcours.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.values.PartialDate;

/// A sheet whose rows are records of one type. Its columns are declared once, for the way in and out.
public abstract class RecordSheet<R> implements Sheet {
    /// In the order of an export, as code lists stand now.
    protected abstract SheetColumns<R> declared();

    /// Begins to bring one file in, inside the transaction that goes on until its last row.
    protected abstract RowImporter<R> importer(SheetColumns<R> columns, Decisions decisions);

    /// Reads everything in reach, in the order of the export.
    ///
    /// @param filters as in the address of the list that is exported; unknown ones are ignored
    protected abstract void records(Map<String, String> filters, Consumer<R> records);

    @Override
    public final List<Column> columns() {
        return declared().all().stream().map(SheetColumn::column).toList();
    }

    @Override
    public final Examiner examiner(Decisions decisions) {
        RowImporter<R> importer = importer(declared(), decisions);
        importer.answer(decisions);
        return importer;
    }

    @Override
    public final void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        List<SheetColumn<R>> columns = declared().all();
        records(filters, record -> {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(cell(column.value().of(record))));
            rows.accept(cells);
        });
    }

    /// A date as far as it is known: a whole day as a day, else the text that names it.
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof PartialDate date ? date.isExact() ? date.day() : date.toString() : value;
    }
}
