package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.Table;

/// Reads a workbook of the sheets `survey`, `choices` and `settings`.
public final class XlsForm {
    static final Set<String> SURVEY_COLUMNS = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "required_message",
            "relevant",
            "relevance",
            "constraint",
            "constraint_message",
            "calculation",
            "calculate",
            "default",
            "read_only",
            "readonly",
            "appearance",
            "choice_filter",
            "repeat_count",
            "parameters",
            "disabled",
            "parcours_fact",
            "parcours_unit",
            "parcours_period");

    /// FormRows of the sheet `survey` beyond which it is no questionnaire any more; a list of choices may
    /// have ten times as many, as all communes of a country.
    static final int LONGEST = 2_000;

    private static final Set<String> SHEETS = Set.of("survey", "choices", "external_choices", "settings");
    private static final Set<String> SETTINGS_COLUMNS =
            Set.of("form_title", "form_id", "version", "default_language", "allow_choice_duplicates");

    private final List<FormIssue> issues = new ArrayList<>();
    private final Set<String> languages = new LinkedHashSet<>();

    private final FactCatalog facts;

    private XlsForm(FactCatalog facts) {
        this.facts = facts;
    }

    /// What came of reading.
    ///
    /// @param sketch what could be read, whatever has to be mended; null where there is no sheet at all
    /// @param issues what was left out, and what has to be mended
    public record Reading(@Nullable Form sketch, List<FormIssue> issues) {
        public Reading {
            issues = List.copyOf(issues);
        }

        /// Null where something has to be mended first.
        public @Nullable Form form() {
            return issues.stream().anyMatch(issue -> issue.kind().isFatal()) ? null : sketch;
        }
    }

    /// Reads a file as somebody sent it.
    ///
    /// @throws org.parcours.transfers.files.FileRefused where it is no spreadsheet that can be read
    public static Reading read(byte[] bytes, String name, FactCatalog facts) {
        try (OpenedFile open = OpenedFile.of(bytes, name)) {
            return read(open.file().tables(), facts);
        }
    }

    /// Reads the form.
    ///
    /// @param tables the sheets of the workbook
    public static Reading read(List<Table> tables, FactCatalog facts) {
        XlsForm form = new XlsForm(facts);
        form.bounds(tables);
        if (!form.issues.isEmpty()) {
            return new Reading(null, form.issues);
        }
        Map<String, List<Choice>> files = FileLists.of(tables);
        if (sheet(tables, "survey").isPresent()) {
            form.unread(tables, files.keySet());
        }
        return form.reading(sheet(tables, "survey"), sheet(tables, "choices"), sheet(tables, "settings"), files);
    }

    /// Reads lines that stand in no workbook, by the same rules.
    public static Reading read(FormRows rows, FactCatalog facts) {
        XlsForm form = new XlsForm(facts);
        if (rows.survey().size() > LONGEST) {
            form.issues.add(new FormIssue("survey", "", Kind.TOO_LONG, Integer.toString(LONGEST)));
        }
        if (rows.choices().size() > 10 * LONGEST) {
            form.issues.add(new FormIssue("choices", "", Kind.TOO_LONG, Integer.toString(LONGEST)));
        }
        return form.issues.isEmpty()
                ? form.reading(
                        Optional.of(rows.columns("survey")),
                        Optional.of(rows.columns("choices")),
                        Optional.of(rows.columns("settings")),
                        Map.of())
                : new Reading(null, form.issues);
    }

    private Reading reading(
            Optional<Columns> survey,
            Optional<Columns> choices,
            Optional<Columns> settings,
            Map<String, List<Choice>> files) {
        if (survey.isEmpty()) {
            issues.add(new FormIssue("survey", "", Kind.SHEET_MISSING, "survey"));
            return new Reading(null, issues);
        }
        for (String column : List.of("type", "name")) {
            if (!survey.get().has(column)) {
                issues.add(new FormIssue(survey.get().sheet(), "", Kind.COLUMN_MISSING, column));
            }
        }
        note(survey.get(), SURVEY_COLUMNS);
        boolean duplicates = settings.stream()
                .flatMap(columns -> columns.rows().stream().limit(1))
                .anyMatch(row -> row.text("allow_choice_duplicates").matches("(?i)yes|true|true\\(\\)"));
        Map<String, List<Choice>> lists = new ChoiceReader(duplicates, issues).read(choices);
        files.forEach(lists::putIfAbsent);
        choices.ifPresent(sheet -> note(sheet, Set.of()));
        settings.ifPresent(sheet -> note(sheet, SETTINGS_COLUMNS));
        SurveyReader rows = new SurveyReader(survey.get(), lists, facts, issues);
        List<Item> items = rows.read();
        Form form = new Form(settings(settings), List.copyOf(languages), items, lists);
        if (form.questions().findAny().isEmpty()
                && issues.stream().noneMatch(issue -> issue.kind().isFatal())) {
            issues.add(new FormIssue(survey.get().sheet(), "", Kind.NO_QUESTIONS, ""));
        }
        issues.addAll(new Consistency(form, rows).issues());
        return new Reading(form, issues);
    }

    /// Nothing of a sheet is looked at that could never be asked.
    private void bounds(List<Table> tables) {
        for (Table table : tables) {
            int most = switch (named(table)) {
                case "survey" -> LONGEST;
                case "choices", "external_choices" -> 10 * LONGEST;
                default -> Integer.MAX_VALUE;
            };
            boolean needed = SHEETS.contains(named(table));
            FileRefused refused = table.refused();
            boolean empty = refused != null
                    && (refused.code() == FileRefused.Code.EMPTY || refused.code() == FileRefused.Code.NO_ROWS);
            if (needed && refused != null && !empty) {
                boolean tooLong = refused.code() == FileRefused.Code.TOO_MANY_ROWS;
                issues.add(new FormIssue(
                        table.name(),
                        "",
                        tooLong ? Kind.TOO_LONG : Kind.SHEET_UNREADABLE,
                        tooLong ? Integer.toString(LONGEST) : said(refused)));
            } else if (refused == null && table.rowCount() > most) {
                issues.add(new FormIssue(table.name(), "A" + (most + 2), Kind.TOO_LONG, Integer.toString(LONGEST)));
            }
        }
    }

    /// What the sheet stumbles over: a column that is there twice, cells that are merged.
    private static String said(FileRefused refused) {
        return refused.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals("sheet"))
                .map(detail -> String.valueOf(detail.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String named(Table table) {
        return table.name().strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Columns> sheet(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.refused() == null && named(table).equals(name))
                .findFirst()
                .map(table -> Columns.of(table, name.equals("settings") ? 1 : Integer.MAX_VALUE));
    }

    /// Notes sheets that have rows and that nothing refers to; whose name begins with `_` are their author's notes.
    private void unread(List<Table> tables, Set<String> lists) {
        tables.stream()
                .filter(table -> !SHEETS.contains(named(table))
                        && !named(table).startsWith("_")
                        && (table.refused() != null || table.rowCount() > 0)
                        && lists.stream().noneMatch(list -> FileLists.isNamed(table, list)))
                .forEach(table -> issues.add(new FormIssue(table.name(), "", Kind.SHEET_UNREAD, table.name())));
    }

    /// Notes the languages of the labels, and the columns that nobody knows.
    ///
    /// @param known empty where every column may be there
    private void note(Columns columns, Set<String> known) {
        columns.places().forEach((heading, cell) -> {
            if (!known.isEmpty() && !known.contains(heading.column())) {
                issues.add(new FormIssue(columns.sheet(), cell, Kind.COLUMN_UNKNOWN, heading.column()));
            } else if (heading.column().equals("label")) {
                languages.add(heading.language());
            }
        });
    }

    private Form.Settings settings(Optional<Columns> sheet) {
        Optional<Columns.Row> row =
                sheet.flatMap(columns -> columns.rows().stream().findFirst());
        String language = row.map(one -> one.text("default_language")).orElse("");
        return new Form.Settings(
                row.map(one -> one.text("form_title")).orElse(""),
                row.map(one -> one.text("form_id")).orElse(""),
                row.map(one -> one.text("version")).orElse(""),
                languages.contains(language)
                        ? language
                        : languages.stream().findFirst().orElse(""));
    }
}
