package org.parcours.questionnaires.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.transfers.files.Table;

/// Lists that XLSForm expects in files beside the form: each in a sheet of the workbook that bears the file's name,
/// with or without its ending. `external_choices` is read like `choices`.
final class FileLists {
    /// Rows of all lists together.
    private static final int MOST = 20_000;

    static final Pattern PULLED = Pattern.compile("pulldata\\(\\s*['\"‘’“”]([^'\"‘’“”]+)");

    private FileLists() {}

    static Map<String, List<Choice>> of(List<Table> tables) {
        ChoiceReader reader = new ChoiceReader(true, new java.util.ArrayList<>());
        Map<String, List<Choice>> lists = new HashMap<>(reader.read(XlsForm.sheet(tables, "external_choices")));
        XlsForm.sheet(tables, "survey").stream()
                .flatMap(survey -> survey.rows().stream())
                .forEach(row -> {
                    RowType type = RowType.of(row.text("type"));
                    if (type.fromFile()) {
                        read(tables, type.list(), row.text("parameters"), reader)
                                .ifPresent(list -> lists.put(type.list(), list));
                    }
                    Matcher pulled = PULLED.matcher(row.text("calculation", "calculate"));
                    while (pulled.find()) {
                        String name = pulled.group(1).replaceFirst("\\.csv$", "");
                        read(tables, name, "", reader).ifPresent(list -> lists.put(name, list));
                    }
                });
        return lists;
    }

    private static Optional<List<Choice>> read(
            List<Table> tables, String name, String parameters, ChoiceReader reader) {
        return tables.stream()
                .filter(table -> table.refused() == null && table.rowCount() <= MOST && isNamed(table, name))
                .findFirst()
                .map(table -> Columns.of(table, MOST))
                .map(sheet -> reader.file(
                        sheet,
                        parameter(parameters, "value", sheet.has("name") ? "name" : first(sheet)),
                        parameter(parameters, "label", "label")));
    }

    static boolean isNamed(Table table, String name) {
        String sheet = XlsForm.named(table).replaceFirst("\\.(csv|xml|geojson)$", "");
        return sheet.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String first(Columns sheet) {
        return sheet.places().keySet().stream()
                .map(Columns.Heading::column)
                .findFirst()
                .orElse("name");
    }

    private static String parameter(String parameters, String name, String otherwise) {
        Matcher found = Pattern.compile("(?:^|[\\s,;])" + name + "=([^\\s,;]+)").matcher(parameters);
        return found.find() ? found.group(1) : otherwise;
    }
}
