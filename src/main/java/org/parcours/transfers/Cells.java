package org.parcours.transfers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.values.PartialDate;

/// The cells of one row of an export, from columns of one row of a query, in the order in which they are added.
public final class Cells {
    private final ResultSet row;
    private final List<@Nullable Object> values = new ArrayList<>();

    public Cells(ResultSet row) {
        this.row = row;
    }

    public Cells texts(String... columns) throws SQLException {
        for (String column : columns) {
            values.add(row.getString(column));
        }
        return this;
    }

    public Cells days(String... columns) throws SQLException {
        for (String column : columns) {
            values.add(row.getObject(column, LocalDate.class));
        }
        return this;
    }

    /// Days by the text that names them as far as they are known: a whole day as a day.
    public Cells partialDays(String... columns) throws SQLException {
        for (String column : columns) {
            String iso = row.getString(column);
            PartialDate date = iso == null ? null : PartialDate.parse(iso);
            values.add(date != null && date.isExact() ? date.day() : iso);
        }
        return this;
    }

    public Cells numbers(String... columns) throws SQLException {
        for (String column : columns) {
            values.add(row.getBigDecimal(column));
        }
        return this;
    }

    public Cells wholes(String... columns) throws SQLException {
        for (String column : columns) {
            values.add(row.getObject(column, Integer.class));
        }
        return this;
    }

    public Cells yes(String column) throws SQLException {
        values.add(row.getBoolean(column));
        return this;
    }

    /// An array as one cell of several words; empty where it holds none.
    public Cells lists(String... columns) throws SQLException {
        for (String column : columns) {
            String[] words = (String[]) row.getArray(column).getArray();
            values.add(words.length == 0 ? null : String.join(Edit.BETWEEN, words));
        }
        return this;
    }

    /// An array as a cell each.
    public Cells each(String column) throws SQLException {
        Array array = row.getArray(column);
        values.addAll(Arrays.asList((Object[]) array.getArray()));
        return this;
    }

    public List<@Nullable Object> values() {
        return values;
    }
}
