package org.parcours.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Refused;

/// Brings the rows of one file in: finds the record that each row is about, reads the record as the row leaves it, and
/// saves all that changed at once. Only the domain refuses: its constructors in `read`, its services in `save`. A
/// preview does the same and is rolled back.
public abstract class RowImporter<R> implements Sheet.Examiner {
    private final Map<String, SheetColumn<R>> columns = new LinkedHashMap<>();
    private final Map<String, String> columnsByField = new HashMap<>();

    protected RowImporter(SheetColumns<R> declared) {
        for (SheetColumn<R> column : declared.all()) {
            columns.put(column.key(), column);
            column.fields().forEach(field -> columnsByField.putIfAbsent(field, column.key()));
        }
    }

    /// What a row is about.
    ///
    /// @param present the record as earlier rows left it; null if it is new as a whole
    /// @param isNew whether the row brings it, also if parts of the record are known
    public record Target<R>(UUID id, @Nullable R present, boolean isNew) {}

    /// Reads with few statements what these rows are about, and locks it until the transaction ends.
    ///
    /// @param previews of the rows, by line
    protected abstract void load(List<Row> rows, Map<Integer, Finding.Builder> previews);

    /// Finds what a row is about. If it is not clear, the preview gets an issue or a likeness; an empty answer leaves
    /// the rest of the row unread.
    protected abstract Optional<Target<R>> target(Row row, Finding.Builder preview);

    /// Returns the record as the row leaves it; null if a part of it was refused.
    ///
    /// @throws Refused if the domain refuses it
    protected abstract @Nullable R read(Target<R> target, RowValues<R> values);

    /// Lets the rows that follow find the record.
    protected abstract void remember(R record);

    /// Saves new and changed records, of one record the last state only.
    protected abstract void save(List<R> changed);

    @Override
    public final List<Finding> examine(List<Row> rows) {
        Map<Integer, Finding.Builder> previews = new LinkedHashMap<>();
        rows.forEach(row -> previews.put(row.line(), new Finding.Builder(row.line())));
        load(rows, previews);
        List<R> changed = new ArrayList<>();
        for (Row row : rows) {
            Finding.Builder preview = Objects.requireNonNull(previews.get(row.line()));
            target(row, preview).ifPresent(target -> apply(row, target, preview, changed));
        }
        save(changed);
        return previews.values().stream().map(Finding.Builder::build).toList();
    }

    private void apply(Row row, Target<R> target, Finding.Builder preview, List<R> changed) {
        preview.subject(target.id(), target.isNew());
        Checks checks = new Checks();
        RowValues<R> values = new RowValues<>(row, target.present(), columns, checks);
        if (!target.isNew() && !values.change(columns.keySet())) {
            return; // also a record that would be refused today
        }
        R next = checks.read("", () -> read(target, values));
        try {
            checks.done();
        } catch (Refused refused) {
            refused.issues().forEach(issue -> preview.refuse(columnsByField.get(issue.field()), issue));
        }
        if (next == null || preview.wrong()) {
            return;
        }
        boolean differs = compare(target.present(), next, preview);
        if ((differs || target.isNew()) && !preview.undecided()) {
            remember(next);
            changed.add(next);
        }
    }

    private boolean compare(@Nullable R present, R next, Finding.Builder preview) {
        boolean differs = false;
        for (SheetColumn<R> column : columns.values()) {
            Object before = present == null ? null : column.value().of(present);
            Object after = column.value().of(next);
            if (!RowValues.same(before, after)) {
                preview.change(column.key(), RowValues.shown(before), RowValues.shown(after));
                differs = true;
            }
        }
        return differs;
    }

    @Override
    public final void write() {
        // saved with the rows
    }
}
