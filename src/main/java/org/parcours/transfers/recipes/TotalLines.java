package org.parcours.transfers.recipes;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;

/// Lines of a table that tell of nobody: totals, notes below it, its header once more. They are proposed to be
/// left out.
final class TotalLines {
    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:sous[- ]?|grand )?tota(?:l|ux)|total general|subtotals?|sub-total|sommes?|sum|moyennes?|average|mean|"
                    + "ال?مجموع(?: .*)?|ال?اجمالي|ال?معدل)(?: general| global| par parc)?(?: ?[:(=].*)?");
    private static final Pattern NOTE = Pattern.compile(
            "(?:sources?|notes?|nb|n\\. ?b\\.?|remarques?|remarks?|legende|key|المصدر|ملاحظ\\p{L}*) ?[:：].*"
                    + "|(?:edite|imprime|etabli|extrait|genere|exporte|mise? a jour|derniere mise a jour|(?:liste |etat )?arretee?|"
                    + "printed|generated|exported|(?:last )?updated|as of)\\b.*[0-9].*|(?:\\*+|\\([0-9]\\)|\\[[0-9]\\]|©) ?\\p{L}.*|page [0-9]+.*");

    private final List<String> header;
    private int last;

    TotalLines(Table table) {
        this.header =
                table.header().stream().map(column -> plain(column.name())).toList();
    }

    /// Takes note of a row; all of them have to be seen before one is left out.
    void see(SheetRow row) {
        if (!isNote(row)) {
            last = Math.max(last, row.number());
        }
    }

    /// The message key of why a row is left out; empty for an ordinary one.
    Optional<String> reason(SheetRow row) {
        if (repeatsHeader(row)) {
            return Optional.of("transfers.left-out.header");
        }
        if (isTotal(row)) {
            return Optional.of("transfers.left-out.total");
        }
        return row.number() > last && isNote(row) ? Optional.of("transfers.left-out.note") : Optional.empty();
    }

    private boolean repeatsHeader(SheetRow row) {
        int filled = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String said = plain(row.cells().get(i).shown());
            if (!said.isEmpty() && !said.equals(header.get(i))) {
                return false;
            }
            filled += said.isEmpty() ? 0 : 1;
        }
        return filled > 1;
    }

    private static boolean isTotal(SheetRow row) {
        return TOTAL.matcher(first(row)).matches() && words(row) <= 2;
    }

    private static boolean isNote(SheetRow row) {
        return isTotal(row) || (NOTE.matcher(first(row)).matches() && words(row) <= 2);
    }

    private static String first(SheetRow row) {
        return row.cells().stream()
                .map(cell -> plain(cell.shown()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Cells that say more than a number.
    private static long words(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell instanceof Cell.Moment
                        || (cell instanceof Cell.Text(String _, String text)
                                && (text.indexOf('/') > 0
                                        || !NUMBER.matcher(text).matches())))
                .count();
    }

    /// In small letters, without accents.
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
