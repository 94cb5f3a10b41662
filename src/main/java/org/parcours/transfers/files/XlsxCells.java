package org.parcours.transfers.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// What the cells of a workbook hold. Dates are numbers of days there, told from others by their format only; after
/// 28 February 1900 the 1900 system counts a day that never was (ECMA-376 part 1, 18.17.4.1).
final class XlsxCells {
    private static final MathContext KEPT_BY_SPREADSHEETS = new MathContext(15);
    private static final BigDecimal DAYS_UNTIL_9999 = new BigDecimal(2_958_466);
    private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);
    private static final Pattern NOT_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|;.*");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ydhsm]");

    private final boolean from1904;
    private final Limits limits;

    XlsxCells(boolean from1904, Limits limits) {
        this.from1904 = from1904;
        this.limits = limits;
    }

    List<Cell> of(Row row) {
        int number = XlsxTable.number(row);
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            org.dhatim.fastexcel.reader.@Nullable Cell cell = row.getCell(column);
            String address = Cell.address(column, number);
            cells.add(cell == null ? new Cell.Empty(address) : cell(cell, address));
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell, String address) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        String formula = cell.getFormula();
        if (formula != null) {
            return new Cell.Formula(address, formula, XlsxText.decoded(raw));
        }
        return switch (cell.getType()) {
            case EMPTY -> new Cell.Empty(address);
            case ERROR -> new Cell.Faulty(address, Problem.ERROR_VALUE, raw);
            case BOOLEAN -> new Cell.Truth(address, raw.equals("1"));
            case NUMBER -> number(cell, address, raw);
            // A formula type without a formula is a plain text of some writers.
            case STRING, FORMULA -> text(address, XlsxText.decoded(raw));
        };
    }

    private Cell text(String address, String text) {
        if (text.isEmpty()) {
            return new Cell.Empty(address);
        }
        return text.length() > limits.characters()
                ? new Cell.Faulty(address, Problem.TOO_LONG, text.substring(0, 100))
                : new Cell.Text(address, text);
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, String address, String raw) {
        BigDecimal value = cell.asNumber();
        // No spreadsheet holds more than 1E308; written out, 1E999999999 would fill the memory.
        if (value == null || Math.abs((long) value.precision() - value.scale()) > 400) {
            return new Cell.Faulty(address, Problem.ERROR_VALUE, raw);
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return moment(address, value, raw);
        }
        BigDecimal kept = value.round(KEPT_BY_SPREADSHEETS).stripTrailingZeros();
        return new Cell.Numeric(address, kept.scale() < 0 ? kept.setScale(0) : kept);
    }

    private Cell moment(String address, BigDecimal serial, String raw) {
        if (serial.signum() < 0 || serial.compareTo(DAYS_UNTIL_9999) >= 0) {
            return new Cell.Faulty(address, Problem.NO_SUCH_DAY, raw);
        }
        int days = serial.intValue();
        if (!from1904 && days == 60) {
            return new Cell.Faulty(address, Problem.FICTITIOUS_DAY, "29/02/1900");
        }
        if (!from1904 && days == 0) {
            return new Cell.Faulty(address, Problem.TIME_WITHOUT_DAY, raw);
        }
        LocalDate zero = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        long seconds = Math.round(
                serial.remainder(BigDecimal.ONE).multiply(SECONDS_A_DAY).doubleValue());
        LocalDateTime moment = zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return new Cell.Moment(address, moment);
    }

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            // Date formats that East Asian versions of Excel do not spell out.
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        String lower = format.toLowerCase(Locale.ROOT);
        return !ELAPSED.matcher(lower).find()
                && DATE_LETTERS
                        .matcher(NOT_OF_A_DATE
                                .matcher(lower.replace("general", ""))
                                .replaceAll(""))
                        .find();
    }
}
