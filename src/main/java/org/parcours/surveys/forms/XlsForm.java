package org.parcours.surveys.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.forms.Remark.Kind;
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
            "parcours_fact",
            "parcours_unit",
            "parcours_period");

    /// Lines of the sheet `survey` beyond which it is no questionnaire any more; a list of choices may
    /// have ten times as many, as all communes of a country.
    private static final int LONGEST = 2_000;

    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> languages = new LinkedHashSet<>();

    private XlsForm() {}

    /// What came of reading.
    ///
    /// @param sketch what could be read, whatever has to be mended; null where there is no sheet at all
    /// @param remarks what was left out, and what has to be mended
    public record Reading(@Nullable Form sketch, List<Remark> remarks) {
        public Reading {
            remarks = List.copyOf(remarks);
        }

        /// Null where something has to be mended first.
        public @Nullable Form form() {
            return remarks.stream().anyMatch(remark -> remark.kind().isFatal()) ? null : sketch;
        }
    }

    /// Reads a file as somebody sent it.
    ///
    /// @throws org.parcours.transfers.files.FileRefused where it is no spreadsheet that can be read
    public static Reading read(byte[] bytes, String name) {
        try (OpenedFile open = OpenedFile.of(bytes, name)) {
            return read(open.file().tables());
        }
    }

    /// Reads the form.
    ///
    /// @param tables the sheets of the workbook
    public static Reading read(List<Table> tables) {
        XlsForm form = new XlsForm();
        form.bounds(tables);
        return form.remarks.isEmpty()
                ? form.reading(sheet(tables, "survey"), sheet(tables, "choices"), sheet(tables, "settings"))
                : new Reading(null, form.remarks);
    }

    /// Reads lines that stand in no workbook, by the same rules.
    public static Reading read(Lines lines) {
        XlsForm form = new XlsForm();
        if (lines.survey().size() > LONGEST) {
            form.remarks.add(new Remark("survey", "", Kind.TOO_LONG, Integer.toString(LONGEST)));
        }
        if (lines.choices().size() > 10 * LONGEST) {
            form.remarks.add(new Remark("choices", "", Kind.TOO_LONG, Integer.toString(LONGEST)));
        }
        return form.remarks.isEmpty()
                ? form.reading(
                        Optional.of(lines.columns("survey")),
                        Optional.of(lines.columns("choices")),
                        Optional.of(lines.columns("settings")))
                : new Reading(null, form.remarks);
    }

    private Reading reading(Optional<Columns> survey, Optional<Columns> choices, Optional<Columns> settings) {
        if (survey.isEmpty()) {
            remarks.add(new Remark("survey", "", Kind.SHEET_MISSING, "survey"));
            return new Reading(null, remarks);
        }
        for (String column : List.of("type", "name")) {
            if (!survey.get().has(column)) {
                remarks.add(new Remark(survey.get().sheet(), "", Kind.COLUMN_MISSING, column));
            }
        }
        note(survey.get(), SURVEY_COLUMNS);
        Map<String, List<Choice>> lists = new ChoiceLines(remarks).read(choices);
        choices.ifPresent(sheet -> note(sheet, Set.of()));
        SurveyLines lines = new SurveyLines(survey.get(), lists, remarks);
        List<Item> items = lines.read();
        Form form = new Form(settings(settings), List.copyOf(languages), items, lists);
        if (form.questions().findAny().isEmpty()) {
            remarks.add(new Remark(survey.get().sheet(), "", Kind.NO_QUESTIONS, ""));
        }
        remarks.addAll(new Consistency(form, lines).remarks());
        return new Reading(form, remarks);
    }

    /// Nothing of a sheet is looked at that could never be asked.
    private void bounds(List<Table> tables) {
        for (Table table : tables) {
            int most = switch (named(table)) {
                case "survey" -> LONGEST;
                case "choices" -> 10 * LONGEST;
                default -> Integer.MAX_VALUE;
            };
            FileRefused refused = table.refused();
            if (most < Integer.MAX_VALUE && refused != null) {
                boolean tooLong = refused.code() == FileRefused.Code.TOO_MANY_ROWS;
                remarks.add(new Remark(
                        table.name(),
                        "",
                        tooLong ? Kind.TOO_LONG : Kind.SHEET_UNREADABLE,
                        tooLong ? Integer.toString(LONGEST) : ""));
            } else if (refused == null && table.rowCount() > most) {
                remarks.add(new Remark(table.name(), "A" + (most + 2), Kind.TOO_LONG, Integer.toString(LONGEST)));
            }
        }
    }

    private static String named(Table table) {
        return table.name().strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Columns> sheet(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.refused() == null && named(table).equals(name))
                .findFirst()
                .map(Columns::of);
    }

    /// Notes the languages of the labels, and the columns that nobody knows.
    ///
    /// @param known empty where every column may be there
    private void note(Columns columns, Set<String> known) {
        columns.places().forEach((heading, cell) -> {
            if (!known.isEmpty() && !known.contains(heading.column())) {
                remarks.add(new Remark(columns.sheet(), cell, Kind.COLUMN_UNKNOWN, heading.column()));
            } else if (heading.column().equals("label")) {
                languages.add(heading.language());
            }
        });
    }

    private Form.Settings settings(Optional<Columns> sheet) {
        Optional<Columns.Line> line =
                sheet.flatMap(columns -> columns.lines().stream().findFirst());
        String language = line.map(one -> one.text("default_language")).orElse("");
        return new Form.Settings(
                line.map(one -> one.text("form_title")).orElse(""),
                line.map(one -> one.text("form_id")).orElse(""),
                line.map(one -> one.text("version")).orElse(""),
                languages.contains(language)
                        ? language
                        : languages.stream().findFirst().orElse(""));
    }
}
