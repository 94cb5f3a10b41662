package org.parcours.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Saying;
import org.parcours.values.PartialDate;

/// Brings the rows of one file in: finds the record that each row is about, reads the record as the row leaves it, and
/// saves all that changed at once. Only the domain refuses: its constructors in `read`, its services in `save`. A
/// preview does the same and is rolled back.
public abstract class RowImporter<R> implements Sheet.Examiner {
    private final Map<String, SheetColumn<R>> columns = new LinkedHashMap<>();
    private final Map<String, String> columnsByField = new HashMap<>();
    private final Map<UUID, Told> told = new HashMap<>();
    private Decisions decisions = Decisions.NONE;
    private boolean auditing;

    protected RowImporter(SheetColumns<R> declared) {
        for (SheetColumn<R> column : declared.all()) {
            columns.put(column.key(), column);
            column.fields().forEach(field -> columnsByField.putIfAbsent(field, column.key()));
        }
    }

    /// Examines also records that a row says nothing new of, and saves nothing.
    final RowImporter<R> auditing() {
        auditing = true;
        return this;
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
        if (!auditing) {
            save(changed);
        }
        return previews.values().stream().map(Finding.Builder::build).toList();
    }

    private void apply(Row row, Target<R> target, Finding.Builder preview, List<R> changed) {
        preview.subject(target.id(), target.isNew());
        Optional<Boolean> holds = decisions.holds(row.line());
        Checks checks = new Checks();
        RowValues<R> values =
                new RowValues<>(row, target.present(), columns, checks, auditing, auditing || holds.orElse(false));
        if (!target.isNew() && !values.change(columns.keySet())) {
            told(row, target, target.present());
            return; // also a record that would be refused today
        }
        R next = checks.read("", () -> read(target, values));
        Map<String, Issue> doubts = unknownDays(row, target);
        doubts.putAll(contradictions(row, target, next));
        List<Issue> refused = issues(checks);
        refused.stream()
                .filter(Issue::doubtful)
                .forEach(issue -> doubts.put(columnsByField.getOrDefault(issue.field(), issue.field()), issue));
        if (!doubts.isEmpty() && holds.filter(right -> !right).isPresent()) {
            leaveOut(doubts.keySet(), row, target, preview, changed);
            return;
        }
        refused.stream()
                .filter(issue -> !issue.doubtful())
                .forEach(issue -> preview.refuse(columnsByField.get(issue.field()), issue));
        if (holds.isEmpty()) {
            doubts.forEach(preview::doubt);
        }
        if (next == null || preview.wrong()) {
            return;
        }
        boolean differs = compare(target.present(), next, preview);
        if ((differs || target.isNew()) && !preview.undecided() && !auditing) {
            remember(next);
            changed.add(next);
            told(row, target, next);
        }
    }

    private static List<Issue> issues(Checks checks) {
        try {
            checks.done();
            return List.of();
        } catch (Refused refused) {
            return refused.issues();
        }
    }

    /// Takes the row without what is doubtful in it. A row that cannot do without is left out as a whole.
    private void leaveOut(Set<String> doubtful, Row row, Target<R> target, Finding.Builder preview, List<R> changed) {
        boolean needed = doubtful.stream()
                .map(columns::get)
                .anyMatch(column -> column != null && column.column().required());
        if (!needed && row.values().keySet().stream().anyMatch(doubtful::contains)) {
            apply(row.without(doubtful), target, preview, changed);
        }
    }

    /// Days of which the row knows only the month or year, where the day is needed: none is invented without asking.
    private Map<String, Issue> unknownDays(Row row, Target<R> target) {
        Map<String, Issue> unknown = new LinkedHashMap<>();
        for (SheetColumn<R> column : columns.values()) {
            Object own = target.present() == null ? null : column.value().of(target.present());
            if (column.column().type() == Column.Type.DATE
                    && row.values().get(column.key()) instanceof PartialDate date
                    && !RowValues.same(own, date)) {
                unknown.put(
                        column.key(),
                        new Issue(column.key(), Saying.of("transfers.doubt.day", date, date.first()), true));
            }
        }
        return unknown;
    }

    /// What an earlier row of the file says otherwise of the same fact, by column.
    private Map<String, Issue> contradictions(Row row, Target<R> target, @Nullable R next) {
        UUID fact = next == null ? null : fact(target.id(), next);
        Told earlier = fact == null ? null : told.get(fact);
        Map<String, Issue> contradictions = new LinkedHashMap<>();
        if (next != null && earlier != null) {
            int place = 0;
            for (SheetColumn<R> column : columns.values()) {
                Object before = target.present() == null ? null : column.value().of(target.present());
                if (earlier.says(place++)
                        && row.values().containsKey(column.key())
                        && before != null
                        && !RowValues.same(before, column.value().of(next))
                        && !mayChange(column.key(), target.present(), next)) {
                    contradictions.put(
                            column.key(),
                            new Issue(column.key(), Saying.of("transfers.doubt.row", earlier.line()), true));
                }
            }
        }
        return contradictions;
    }

    private void told(Row row, Target<R> target, @Nullable R record) {
        UUID fact = record == null ? null : fact(target.id(), record);
        if (fact != null) {
            long said = 0;
            int place = 0;
            for (String column : columns.keySet()) {
                said |= row.values().containsKey(column) ? 1L << place : 0;
                place++;
            }
            told.put(fact, new Told(row.line(), said));
        }
    }

    /// Returns the fact that a row tells: two rows that say different things of one contradict each other. Null if rows
    /// of this sheet may follow each other.
    ///
    /// @param id of what the row is about
    protected @Nullable UUID fact(UUID id, R record) {
        return null;
    }

    /// Whether a later row may say something else of a fact without contradicting the earlier one.
    protected boolean mayChange(String column, @Nullable R present, R next) {
        return false;
    }

    /// What a row of this file told of a fact.
    ///
    /// @param columns bit set of their places
    private record Told(int line, long columns) {
        boolean says(int place) {
            return (columns & 1L << place) != 0;
        }
    }

    /// Takes what people answered to the questions of rows.
    final void answer(Decisions answers) {
        decisions = answers;
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
