package org.parcours.transfers.recipes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.transfers.Column;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetRow;
import org.parcours.values.DayOrder;
import org.parcours.values.Days;
import org.parcours.values.NumberStyle;
import org.parcours.values.Numbers;

/// How the numbers and days of each column are written, as all of its cells tell together.
final class Notations {
    private final Map<String, Set<NumberStyle>> styles = new HashMap<>();
    private final Set<String> monthFirst = new HashSet<>();

    private final List<Column> told;
    private final Sources sources;

    Notations(List<Column> columns, Sources sources) {
        this.sources = sources;
        this.told = columns.stream()
                .filter(column -> column.type() != Column.Type.TEXT && column.type() != Column.Type.CHOICE)
                .filter(column -> sources.isInFile(column.key()))
                .toList();
    }

    /// Takes note of a row; all of them have to be seen before they are read.
    void see(SheetRow row) {
        for (Column column : told) {
            int index = sources.of(column.key()).getFirst().index();
            if (row.cells().get(index) instanceof Cell.Text(String _, String text)) {
                see(column, text);
            }
        }
    }

    private void see(Column column, String text) {
        if (column.type() == Column.Type.DATE || column.type() == Column.Type.PARTIAL_DATE) {
            if (Days.isOnlyMonthFirst(text)) {
                monthFirst.add(column.key());
            }
        } else {
            styles.computeIfAbsent(column.key(), key -> EnumSet.noneOf(NumberStyle.class))
                    .add(Numbers.onlyStyle(text));
        }
    }

    /// The one style that no cell contradicts; [NumberStyle#GUESS] where they tell nothing, or contradict each other.
    NumberStyle numbers(String column) {
        Set<NumberStyle> told = styles.getOrDefault(column, Set.of());
        boolean french = told.contains(NumberStyle.FRENCH);
        boolean english = told.contains(NumberStyle.ENGLISH);
        return french == english ? NumberStyle.GUESS : french ? NumberStyle.FRENCH : NumberStyle.ENGLISH;
    }

    /// Day first, unless the month of one of the days can only be a day.
    DayOrder days(String column) {
        return monthFirst.contains(column) ? DayOrder.GUESS : DayOrder.DAY_FIRST;
    }
}
