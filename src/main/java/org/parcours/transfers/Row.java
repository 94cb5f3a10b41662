package org.parcours.transfers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.values.PartialDate;

/// What one line of a file says, by column of the sheet. Empty cells are absent.
///
/// @param line as the spreadsheet counts
/// @param values `String`, `BigDecimal`, `LocalDate`, `PartialDate` or `Boolean`, as the column's type asks; a
/// `PartialDate` also where a day is asked for and only its month or year is known
public record Row(int line, Map<String, Object> values) {
    /// The row without the cells of some columns.
    Row without(Set<String> columns) {
        Map<String, Object> kept = new HashMap<>(values);
        kept.keySet().removeAll(columns);
        return new Row(line, kept);
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable((String) values.get(column));
    }

    /// The day; the first that it may be if only its month or year is known, about which [RowImporter] asks.
    public Optional<LocalDate> day(String column) {
        return Optional.ofNullable(
                values.get(column) instanceof PartialDate date ? date.first() : (LocalDate) values.get(column));
    }

    /// Whether a cell says this day, as far as it says one.
    public boolean isOn(String column, LocalDate day) {
        return values.get(column) instanceof PartialDate date ? date.contains(day) : day.equals(values.get(column));
    }

    public Optional<PartialDate> partialDay(String column) {
        return Optional.ofNullable((PartialDate) values.get(column));
    }

    public Optional<Boolean> yes(String column) {
        return Optional.ofNullable((Boolean) values.get(column));
    }

    public Optional<BigDecimal> number(String column) {
        return Optional.ofNullable((BigDecimal) values.get(column));
    }
}
