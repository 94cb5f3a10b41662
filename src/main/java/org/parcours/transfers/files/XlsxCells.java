package org.parcours.transfers.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the cells of a workbook hold. Dates are numbers of days there, told from others by their format only; after
/// 28 February 1900 the 1900 system counts a day that never was (ECMA-376 part 1, 18.17.4.1). Strict workbooks also
/// write days as ISO 8601 does.
///
/// @param formats number format of each style of a cell
record XlsxCells(boolean from1904, List<NumberFormat> formats, SharedStrings strings, Limits limits) {
    private static final MathContext KEPT_BY_SPREADSHEETS = new MathContext(15);
    private static final BigDecimal DAYS_UNTIL_9999 = new BigDecimal(2_958_466);
    private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,400}(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,9})?");

    /// A cell as the worksheet writes it.
    ///
    /// @param style number of its style; 0 where it names none
    /// @param raw the stored value, or the text that stands in the cell itself
    record Written(
            String address,
            String type,
            int style,
            String raw,
            @Nullable String formula) {}

    Cell of(Written cell) {
        if (cell.formula() != null) {
            return new Cell.Formula(cell.address(), cell.formula(), XlsxText.decoded(shared(cell)));
        }
        return switch (cell.type()) {
            case "s", "str", "inlineStr" -> text(cell.address(), XlsxText.decoded(shared(cell)));
            case "e" -> new Cell.Faulty(cell.address(), Problem.ERROR_VALUE, cell.raw());
            case "b" ->
                cell.raw().isEmpty()
                        ? new Cell.Empty(cell.address())
                        : new Cell.Truth(cell.address(), cell.raw().equals("1"));
            case "d" -> isoDay(cell);
            default -> number(cell);
        };
    }

    private String shared(Written cell) {
        return cell.type().equals("s") && !cell.raw().isEmpty() ? strings.get(cell.raw()) : cell.raw();
    }

    private Cell text(String address, String text) {
        if (text.isEmpty()) {
            return new Cell.Empty(address);
        }
        return text.length() > limits.characters()
                ? new Cell.Faulty(address, Problem.TOO_LONG, text.substring(0, 100))
                : new Cell.Text(address, text);
    }

    private static Cell isoDay(Written cell) {
        String iso = cell.raw().strip();
        try {
            return iso.isEmpty()
                    ? new Cell.Empty(cell.address())
                    : new Cell.Moment(
                            cell.address(),
                            iso.length() <= 10
                                    ? LocalDate.parse(iso).atStartOfDay()
                                    : LocalDateTime.parse(iso.replaceFirst("Z$", "")));
        } catch (DateTimeException none) {
            return new Cell.Faulty(cell.address(), Problem.NO_SUCH_DAY, iso);
        }
    }

    private Cell number(Written cell) {
        String raw = cell.raw().strip();
        if (raw.isEmpty()) {
            return new Cell.Empty(cell.address());
        }
        BigDecimal value = NUMBER.matcher(raw).matches() ? new BigDecimal(raw) : null;
        // No spreadsheet holds more than 1E308; written out, 1E999999999 would fill the memory.
        if (value == null || Math.abs((long) value.precision() - value.scale()) > 400) {
            return new Cell.Faulty(cell.address(), Problem.ERROR_VALUE, raw.substring(0, Math.min(100, raw.length())));
        }
        NumberFormat format = cell.style() < formats.size() ? formats.get(cell.style()) : NumberFormat.GENERAL;
        if (format.isDate()) {
            return moment(cell.address(), value, raw);
        }
        BigDecimal kept = value.round(KEPT_BY_SPREADSHEETS).stripTrailingZeros();
        return new Cell.Numeric(cell.address(), kept.scale() < 0 ? kept.setScale(0) : kept, format.unit());
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
}
