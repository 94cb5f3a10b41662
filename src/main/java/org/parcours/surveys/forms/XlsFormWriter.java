package org.parcours.surveys.forms;

import java.util.List;
import java.util.Map;
import org.parcours.transfers.files.SheetWriter;

/// Writes a form as a workbook of the sheets `survey`, `choices` and `settings`, that reads back the
/// same.
public final class XlsFormWriter {
    private XlsFormWriter() {}

    public static void write(Form form, SheetWriter out) {
        write(Lines.of(form), out);
    }

    public static void write(Lines lines, SheetWriter out) {
        for (String sheet : List.of("survey", "choices", "settings")) {
            List<String> header = lines.header(sheet);
            out.table(sheet, header);
            for (Map<String, String> line : lines.rows(sheet)) {
                out.row(header.stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
            }
        }
    }
}
