package org.parcours.transfers.files;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parcours.values.Amounts;

/// One cell, with its address as a spreadsheet writes it (`B12`).
public sealed interface Cell {
    String address();

    /// What a reader sees in it, for previews and messages; dates as `2024-05-31`.
    String shown();

    record Text(String address, String value) implements Cell {
        @Override
        public String shown() {
            return value;
        }
    }

    /// To the 15 significant digits that a spreadsheet keeps.
    ///
    /// @param unit what one of it is, if the cell's number format says so: `# ##0 "DH"`
    record Numeric(String address, BigDecimal value, Amounts.@Nullable Quantity unit) implements Cell {
        public Numeric(String address, BigDecimal value) {
            this(address, value, null);
        }

        /// The number as an amount, in the unit of its format.
        public Amounts.Quantity quantity() {
            return unit == null
                    ? new Amounts.Quantity(value, null)
                    : new Amounts.Quantity(unit.amount().multiply(value), unit.currency());
        }

        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    record Moment(String address, LocalDateTime value) implements Cell {
        @Override
        public String shown() {
            return value.toLocalTime().toNanoOfDay() == 0 ? value.toLocalDate().toString() : value.toString();
        }
    }

    record Truth(String address, boolean value) implements Cell {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Empty(String address) implements Cell {
        @Override
        public String shown() {
            return "";
        }
    }

    /// A formula, and the result that was last stored beside it. The result is not taken for a value: nobody knows
    /// whether it was computed from what the file says now.
    record Formula(String address, String expression, String stored) implements Cell {
        @Override
        public String shown() {
            return "=" + expression;
        }
    }

    /// A cell that holds something which is not a value.
    record Faulty(String address, Problem problem, String raw) implements Cell {
        @Override
        public String shown() {
            return raw;
        }
    }

    /// `B12` of column 1 and row 12: columns count from 0, rows from 1.
    static String address(int column, int row) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }
}
