package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;

/// One row at work on one startup. What the row does not say stays as it is.
///
/// @param today no fact lies after it
record Change(Row row, Subject subject, Finding.Builder finding, LocalDate today) {
    /// Takes over a text or a choice.
    void text(String column, Draft draft, String field) {
        row.text(column).map(String::strip).ifPresent(value -> put(column, draft, field, value));
    }

    void day(String column, Draft draft, String field) {
        row.day(column).ifPresent(value -> put(column, draft, field, value));
    }

    /// Sets a field and notes it where it becomes another.
    void put(String column, Draft draft, String field, Object value) {
        Object before = draft.get(field);
        if (draft.put(field, value)) {
            finding.change(column, before, value);
        }
    }

    /// A day that has come.
    Optional<LocalDate> past(String column) {
        Optional<LocalDate> day = row.day(column);
        if (day.filter(given -> given.isAfter(today)).isPresent()) {
            fault(column, "sheets.fault.future", day.get());
            return Optional.empty();
        }
        return day;
    }

    void fault(@Nullable String column, String key) {
        finding.fault(column, key);
    }

    /// @param day what the sentence names
    void fault(@Nullable String column, String key, @Nullable LocalDate day) {
        finding.fault(column, key, "day", String.valueOf(day));
    }
}
