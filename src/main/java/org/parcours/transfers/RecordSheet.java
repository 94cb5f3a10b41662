package org.parcours.transfers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.values.PartialDate;

/// A sheet whose rows are records of one type. Its columns are declared once, for the way in and out.
public abstract class RecordSheet<R> implements Sheet {
    private static final int AT_ONCE = 500;

    /// What is said of rows of which it is not clear whom they are about.
    private static final String WHOM = "sheets.fault.";

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

    @Override
    public final void refused(BiConsumer<List<@Nullable Object>, List<Fault>> rows) {
        List<List<@Nullable Object>> batch = new ArrayList<>(AT_ONCE);
        RowImporter<R> importer = importer(declared(), Decisions.NONE).auditing();
        export(Map.of(), row -> {
            batch.add(row);
            if (batch.size() == AT_ONCE) {
                audit(importer, batch, rows);
                batch.clear();
            }
        });
        audit(importer, batch, rows);
    }

    private void audit(
            RowImporter<R> importer,
            List<List<@Nullable Object>> batch,
            BiConsumer<List<@Nullable Object>, List<Fault>> rows) {
        List<Column> columns = columns();
        List<Row> stored = new ArrayList<>(batch.size());
        for (List<@Nullable Object> cells : batch) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object cell = cells.get(i);
                if (cell != null) {
                    values.put(columns.get(i).key(), read(cell, columns.get(i).type()));
                }
            }
            stored.add(new Row(stored.size(), values));
        }
        for (Finding finding : importer.examine(stored)) {
            List<Fault> faults = finding.faults().stream()
                    .filter(fault -> !fault.key().startsWith(WHOM))
                    .toList();
            if (!faults.isEmpty()) {
                rows.accept(batch.get(finding.line()), faults);
            }
        }
    }

    /// A cell as a file that is read has it.
    private static Object read(Object cell, Column.Type type) {
        return switch (cell) {
            case Integer number -> BigDecimal.valueOf(number);
            case LocalDate day when type == Column.Type.PARTIAL_DATE -> PartialDate.of(day);
            case String iso when type == Column.Type.PARTIAL_DATE -> PartialDate.parse(iso);
            default -> cell;
        };
    }

    /// A date as far as it is known: a whole day as a day, else the text that names it.
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof PartialDate date ? date.isExact() ? date.day() : date.toString() : value;
    }
}
