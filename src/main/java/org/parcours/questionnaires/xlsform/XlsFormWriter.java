package org.parcours.questionnaires.xlsform;

import java.util.List;
import java.util.Map;
import org.parcours.questionnaires.forms.Form;
import org.parcours.transfers.files.SheetWriter;

/// Writes a form as a workbook of the sheets `survey`, `choices` and `settings`, that reads back the
/// same.
public final class XlsFormWriter {
    private XlsFormWriter() {}

    public static void write(Form form, SheetWriter out) {
        write(FormRows.of(form), out);
    }

    public static void write(FormRows rows, SheetWriter out) {
        for (String sheet : List.of("survey", "choices", "settings")) {
            List<String> header = rows.header(sheet);
            out.table(sheet, header);
            for (Map<String, String> row : rows.rows(sheet)) {
                out.row(header.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
    }
}
