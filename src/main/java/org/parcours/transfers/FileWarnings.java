package org.parcours.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parcours.transfers.files.Table;
import org.parcours.transfers.recipes.Interpretation;

/// What of a file is not read, or not as it stands there: told by every way in before it is accepted.
final class FileWarnings {
    private static final int MOST_NAMES = 30;
    private static final String UTF = "UTF-";

    private final List<Fault> warnings = new ArrayList<>();

    private FileWarnings() {}

    static List<Fault> of(
            OpenedFile opened, Table table, Interpretation interpretation, Map<Finding.Kind, Integer> counts) {
        FileWarnings found = new FileWarnings();
        found.names("columns", interpretation.unread());
        found.names(
                "sheets",
                opened.file().tables().stream()
                        .map(Table::name)
                        .filter(name -> !name.equals(table.name()))
                        .toList());
        found.names("hidden", opened.file().hidden());
        found.count("left-out", counts.getOrDefault(Finding.Kind.LEFT_OUT, 0));
        interpretation
                .severals()
                .forEach(
                        (column, count) -> found.add("several", "count", count, "name", interpretation.header(column)));
        String encoding = opened.file().encoding();
        if (encoding != null && !encoding.startsWith(UTF)) {
            found.add("encoding", "name", encoding.replaceFirst("^x-", ""));
        }
        if (table.layout().turned()) {
            found.add("turned");
        } else if (table.layout().row() != table.top(1).getFirst().number()
                || table.layout().rows() > 1) {
            found.add(
                    "header",
                    "row",
                    table.layout().row(),
                    "rows",
                    table.layout().rows());
        }
        return List.copyOf(found.warnings);
    }

    private void names(String what, List<String> names) {
        if (!names.isEmpty()) {
            String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            add(what, "count", names.size(), "names", names.size() > MOST_NAMES ? shown + "…" : shown);
        }
    }

    private void count(String what, int count) {
        if (count > 0) {
            add(what, "count", count);
        }
    }

    private void add(String what, Object... arguments) {
        warnings.add(Fault.of(null, "transfers.warning." + what, arguments));
    }
}
