package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.transfers.files.Table;

/// A form as the lines of XLSForm's three sheets, whatever stands in them: a rule that cannot be read
/// yet is kept like one that can.
///
/// @param languages as the form names them, in their order; empty text for one without a name
/// @param settings `form_title`, `form_id`, `version`, `default_language`
public record FormRows(List<String> languages, Map<String, String> settings, List<Row> survey, List<Row> choices) {
    /// What has other names in older forms, by that name.
    private static final Map<String, String> OLDER =
            Map.of("relevance", "relevant", "calculate", "calculation", "readonly", "read_only", "value", "name");

    private static final List<String> SETTINGS =
            List.of("form_title", "form_id", "version", "default_language", "allow_choice_duplicates");

    /// One line of a sheet.
    ///
    /// @param id by which it is called for as long as it is worked on; no file knows it
    /// @param cells what stands in it by heading, `label::Français (fr)`; nothing where a cell is empty
    public record Row(String id, Map<String, String> cells) {
        public Row {
            Map<String, String> filled = new TreeMap<>(cells);
            filled.values().removeIf(String::isEmpty);
            cells = Map.copyOf(filled);
        }

        /// Empty where nothing stands there.
        public String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /// The same line with something else in one cell.
        public Row with(String heading, String text) {
            Map<String, String> changed = new TreeMap<>(cells);
            changed.put(heading, text);
            return new Row(id, changed);
        }

        public Labels labels(String column) {
            Labels labels = Labels.NONE;
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                Columns.Heading heading = Columns.Heading.of(cell.getKey());
                if (heading.column().equals(column)) {
                    labels = labels.with(heading.language(), cell.getValue());
                }
            }
            return labels;
        }
    }

    /// Where a remark belongs.
    ///
    /// @param column by its name without a language; empty where it is about the whole line
    public record Place(Row row, String column) {}

    public FormRows {
        languages = List.copyOf(languages);
        settings = new TreeMap<>(settings);
        settings.values().removeIf(String::isEmpty);
        settings = Map.copyOf(settings);
        survey = List.copyOf(survey);
        choices = List.copyOf(choices);
    }

    public static FormRows of(Form form) {
        return new FormToRows(form).rows();
    }

    /// The lines of a workbook; what no form carries is left out, as reading it says.
    ///
    /// @param tables the sheets of the workbook
    public static FormRows of(List<Table> tables) {
        Set<String> languages = new LinkedHashSet<>();
        List<Row> survey = new ArrayList<>();
        XlsForm.sheet(tables, "survey")
                .ifPresent(sheet -> read(sheet, Optional.of(XlsForm.SURVEY_COLUMNS), survey, languages));
        List<Row> choices = new ArrayList<>();
        XlsForm.sheet(tables, "choices").ifPresent(sheet -> read(sheet, Optional.empty(), choices, languages));
        FileLists.of(tables)
                .forEach((list, rows) -> rows.forEach(row -> {
                    Map<String, String> cells = new LinkedHashMap<>(row.columns());
                    cells.put("list_name", list);
                    cells.put("name", row.name());
                    row.label().texts().forEach((language, text) -> cells.put(heading("label", language), text));
                    choices.add(new Row(Integer.toString(choices.size() + 1), cells));
                }));
        Map<String, String> settings = new LinkedHashMap<>();
        XlsForm.sheet(tables, "settings").stream()
                .flatMap(sheet -> sheet.rows().stream().limit(1))
                .forEach(row -> SETTINGS.forEach(name -> settings.put(name, row.text(name))));
        return new FormRows(List.copyOf(languages), settings, survey, choices);
    }

    private static void read(Columns sheet, Optional<Set<String>> known, List<Row> into, Set<String> languages) {
        sheet.places().keySet().stream()
                .filter(heading -> heading.column().equals("label"))
                .forEach(heading -> languages.add(heading.language()));
        for (Columns.Row row : sheet.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.texts().forEach((heading, text) -> {
                if (known.isEmpty() || known.get().contains(heading.column())) {
                    String column = OLDER.getOrDefault(heading.column(), heading.column());
                    cells.putIfAbsent(heading(column, heading.language()), text);
                }
            });
            if (cells.containsKey(known.isPresent() ? "type" : "list_name")) {
                into.add(new Row(Integer.toString(into.size() + 1), cells));
            }
        }
    }

    /// What a column is called in a language.
    public static String heading(String column, String language) {
        return language.isEmpty() ? column : column + "::" + language;
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /// The same form with other lines.
    public FormRows with(List<Row> newSurvey, List<Row> newChoices) {
        return new FormRows(languages, settings, newSurvey, newChoices);
    }

    /// The choices of a list, in their order.
    public List<Row> list(String name) {
        return choices.stream()
                .filter(choice -> choice.cell("list_name").equals(name))
                .toList();
    }

    /// Where a remark belongs that reading these lines made; empty where it is about the whole form.
    public Optional<Place> place(FormIssue issue) {
        List<Row> rows = issue.sheet().equals("choices") ? choices : survey;
        String number = issue.cell().replaceAll("\\D", "");
        if (number.isEmpty() || issue.sheet().equals("settings")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(number) - 2;
        String letters = issue.cell().replaceAll("\\d", "");
        List<String> header = header(issue.sheet());
        String column = "";
        for (int i = 0; i < header.size(); i++) {
            if (org.parcours.transfers.files.Cell.letters(i).equals(letters)) {
                column = Columns.Heading.of(header.get(i)).column();
            }
        }
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(new Place(rows.get(at), column));
    }

    Columns columns(String sheet) {
        return Columns.of(sheet, header(sheet), rows(sheet));
    }

    /// The headings of a sheet, those that every form has first.
    List<String> header(String sheet) {
        Set<String> header = new LinkedHashSet<>();
        if (sheet.equals("settings")) {
            header.addAll(SETTINGS.subList(0, 4));
            header.addAll(new TreeMap<>(settings).keySet());
            return List.copyOf(header);
        }
        header.addAll(sheet.equals("survey") ? List.of("type", "name") : List.of("list_name", "name"));
        languages.forEach(language -> header.add(heading("label", language)));
        rows(sheet).forEach(row -> header.addAll(new TreeMap<>(row).keySet()));
        return List.copyOf(header);
    }

    List<Map<String, String>> rows(String sheet) {
        return switch (sheet) {
            case "survey" -> survey.stream().map(Row::cells).toList();
            case "choices" -> choices.stream().map(Row::cells).toList();
            default -> List.of(settings);
        };
    }
}
