package org.parcours.transfers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        int[] rows = {0};
        try (SheetWriter writer = format.equals("csv")
                ? SheetWriter.csv(out, words.language() == Language.ENGLISH ? ',' : ';')
                : SheetWriter.xlsx(out, words.language().rightToLeft())) {
            writer.table(
                    words.say("sheets.sheet." + sheet),
                    columns.stream().map(column -> column.label(words)).toList());
            asked.export(filters, row -> {
                writer.row(said(row, columns, words));
                rows[0]++;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows[0];
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
