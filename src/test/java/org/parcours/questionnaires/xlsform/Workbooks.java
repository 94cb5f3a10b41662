package org.parcours.questionnaires.xlsform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.surveys.facts.FactKind;
import org.parcours.transfers.files.Limits;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.files.SheetWriter;

/// Forms written as real workbooks, and read as they would be if somebody had sent them.
final class Workbooks {
    /// The facts that the product itself records.
    static final FactCatalog FACTS = FactKind::fit;

    private Workbooks() {}

    /// A sheet: its header, then its lines, cells separated by `|`.
    record Sheet(String name, List<String> rows) {
        static Sheet of(String name, String text) {
            return new Sheet(name, text.lines().filter(row -> !row.isBlank()).toList());
        }
    }

    static XlsForm.Reading read(Sheet... sheets) {
        return read(out -> {
            for (Sheet sheet : sheets) {
                out.table(sheet.name(), cells(sheet.rows().getFirst()));
                sheet.rows().stream().skip(1).forEach(row -> out.row(cells(row)));
            }
        });
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    interface Author {
        void write(SheetWriter out);
    }

    static XlsForm.Reading read(Author author) {
        try {
            Path file = Files.createTempFile("form", ".xlsx");
            try {
                try (OutputStream stream = Files.newOutputStream(file);
                        SheetWriter out = SheetWriter.xlsx(stream, false)) {
                    author.write(out);
                }
                try (SheetFile open = SheetFile.open(file, "form.xlsx", Limits.usual())) {
                    return XlsForm.read(open.tables(), FACTS);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
