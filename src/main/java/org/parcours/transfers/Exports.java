package org.parcours.transfers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.Words;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sheets written out row by row, with headers and values that the import recognises again in any language.
@Component
public class Exports {
    private final Sheets sheets;

    Exports(Sheets sheets) {
        this.sheets = sheets;
    }

    /// Writes what is in reach and closes the stream.
    ///
    /// @param format `xlsx` or `csv`; a CSV for readers of French and Arabic is parted by semicolons
    /// @param filters as in the address of the list that is exported
    /// @return number of rows
    @Transactional(readOnly = true)
    public int write(String sheet, String format, Map<String, String> filters, Words words, OutputStream out) {
        Sheet asked = sheets.get(sheet);
        List<Column> columns = asked.columns();
        return write(
                sheet,
                format,
                headers(columns, words),
                words,
                out,
                rows -> asked.export(filters, row -> rows.accept(said(row, columns, words))));
    }

    /// Writes the rows in reach that would be refused if they came in today, with the reason in a last column, to be
    /// mended and imported again.
    ///
    /// @return number of rows
    @Transactional
    public int writeRefused(String sheet, String format, Words words, OutputStream out) {
        Sheet asked = sheets.get(sheet);
        List<Column> columns = asked.columns();
        List<String> headers = headers(columns, words);
        headers.add(words.say("transfers.export.reason"));
        return write(
                sheet,
                format,
                headers,
                words,
                out,
                rows -> asked.refused((row, faults) -> {
                    List<@Nullable Object> cells = said(row, columns, words);
                    cells.add(faults.stream()
                            .map(fault -> fault.said(words))
                            .distinct()
                            .collect(Collectors.joining(" ")));
                    rows.accept(cells);
                }));
    }

    private static List<String> headers(List<Column> columns, Words words) {
        return new ArrayList<>(
                columns.stream().map(column -> column.label(words)).toList());
    }

    private static int write(
            String sheet,
            String format,
            List<String> headers,
            Words words,
            OutputStream out,
            Consumer<Consumer<List<@Nullable Object>>> rows) {
        int[] count = {0};
        try (SheetWriter writer = format.equals("csv")
                ? SheetWriter.csv(out, words.language() == Language.ENGLISH ? ',' : ';')
                : SheetWriter.xlsx(out, words.language().rightToLeft())) {
            writer.table(words.say("sheets.sheet." + sheet), headers);
            rows.accept(row -> {
                writer.row(row);
                count[0]++;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return count[0];
    }

    private static List<@Nullable Object> said(List<@Nullable Object> row, List<Column> columns, Words words) {
        List<@Nullable Object> said = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            said.add(
                    columns.get(i).type() == Column.Type.CHOICE && value != null
                            ? columns.get(i).shown(value.toString(), words)
                            : value);
        }
        return said;
    }
}
