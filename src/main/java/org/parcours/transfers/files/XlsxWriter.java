package org.parcours.transfers.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

final class XlsxWriter implements SheetWriter {
    private static final int FLUSHED_AT_ONCE = 500;
    private static final int DIGITS_KEPT = 15;

    /// Before it, the days that spreadsheets count differ.
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook book;
    private final boolean rightToLeft;
    private @Nullable Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out, boolean rightToLeft) {
        this.book = new Workbook(out, "Parcours", "1.0");
        this.rightToLeft = rightToLeft;
    }

    @Override
    public void table(String name, List<String> header) {
        finishSheet();
        Worksheet next = book.newWorksheet(name);
        if (rightToLeft) {
            next.rightToLeft();
        }
        next.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            next.width(column, Math.clamp(header.get(column).length() + 4L, 12, 40));
            next.inlineString(0, column, XlsxText.encoded(header.get(column)));
            next.style(0, column).bold().set();
        }
        sheet = next;
        row = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        Worksheet current = sheet;
        if (current == null) {
            throw new IllegalStateException("No table was begun");
        }
        for (int column = 0; column < values.size(); column++) {
            write(current, column, values.get(column));
        }
        row++;
        if (row % FLUSHED_AT_ONCE == 0) {
            flush(current);
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        book.close();
    }

    private void write(Worksheet current, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text when text.isEmpty() -> {}
            case String text -> current.inlineString(row, column, XlsxText.encoded(text));
            case BigDecimal number
            when number.stripTrailingZeros().precision() > DIGITS_KEPT ->
                current.inlineString(row, column, number.toPlainString());
            case Long number
            when Math.abs(number) >= 1_000_000_000_000_000L -> current.inlineString(row, column, number.toString());
            case BigDecimal number -> current.value(row, column, number);
            case Integer number -> current.value(row, column, number);
            case Long number -> current.value(row, column, number);
            case Boolean truth -> current.value(row, column, truth);
            case LocalDate day when day.isBefore(FIRST_SURE_DAY) -> current.inlineString(row, column, day.toString());
            case LocalDate day -> {
                current.value(row, column, day);
                current.style(row, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime moment -> {
                current.value(row, column, moment);
                current.style(row, column).format("dd/mm/yyyy hh:mm:ss").set();
            }
            default -> throw new IllegalArgumentException("No cell holds a " + value.getClass());
        }
    }

    private void finishSheet() {
        if (sheet != null) {
            try {
                sheet.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sheet = null;
        }
    }

    private static void flush(Worksheet current) {
        try {
            current.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
