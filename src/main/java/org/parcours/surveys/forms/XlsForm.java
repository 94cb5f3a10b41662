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
    private static final Set<String> SURVEY_COLUMNS = Set.of(
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
    /// @param form null where something has to be mended first
    /// @param remarks what was left out, and what has to be mended
    public record Reading(@Nullable Form form, List<Remark> remarks) {
        public Reading {
            remarks = List.copyOf(remarks);
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
        return new XlsForm().reading(tables);
    }

    private Reading reading(List<Table> tables) {
        bounds(tables);
        if (!remarks.isEmpty()) {
            return new Reading(null, remarks);
        }
        Optional<Columns> survey = sheet(tables, "survey");
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
        Map<String, List<Choice>> lists = new ChoiceLines(remarks).read(sheet(tables, "choices"));
        sheet(tables, "choices").ifPresent(choices -> note(choices, Set.of()));
        SurveyLines lines = new SurveyLines(survey.get(), lists, remarks);
        List<Item> items = lines.read();
        Form form = new Form(settings(sheet(tables, "settings")), List.copyOf(languages), items, lists);
        if (form.questions().findAny().isEmpty()) {
            remarks.add(new Remark(survey.get().sheet(), "", Kind.NO_QUESTIONS, ""));
        }
        remarks.addAll(new Consistency(form, lines).remarks());
        boolean fatal = remarks.stream().anyMatch(remark -> remark.kind().isFatal());
        return new Reading(fatal ? null : form, remarks);
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

    private static Optional<Columns> sheet(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.refused() == null && named(table).equals(name))
                .findFirst()
                .map(Columns::new);
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
