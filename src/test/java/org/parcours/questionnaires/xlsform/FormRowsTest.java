package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;
import org.parcours.questionnaires.xlsform.FormRows.Row;

/// A form as lines, whatever stands in them.
class FormRowsTest {
    private static final String FR = "Français (fr)";

    /// Nothing here is fit to be published, and nothing of it may be lost.
    private static final FormRows UNFIT = new FormRows(
            List.of(FR, "العربية (ar)"),
            Map.of("form_title", "Brouillon", "default_language", FR),
            List.of(
                    new Row("1", Map.of("type", "begin_group", "name", "g", "label::" + FR, "Groupe")),
                    new Row(
                            "2",
                            Map.of(
                                    "type",
                                    "integer",
                                    "name",
                                    "jobs",
                                    "label::" + FR,
                                    "Emplois ?\nMaroc",
                                    "relevant",
                                    "${no =")),
                    new Row("3", Map.of("type", "osm", "name", "where", "constraint", ". >")),
                    new Row("4", Map.of("type", "end_group")),
                    new Row("5", Map.of("type", "select_one nothing", "name", "kind", "parcours_fact", "measure:jobs")),
                    new Row("6", Map.of("type", "select_one some", "hint::العربية (ar)", "=1+1"))),
            List.of(
                    new Row("1", Map.of("list_name", "some", "label::" + FR, "Sans nom")),
                    new Row("2", Map.of("list_name", "some", "name", "a", "region", "north"))));

    @Test
    void comesBackFromItsWorkbookLineByLine() throws IOException {
        FormRows[] read = new FormRows[1];
        Path file = Files.createTempFile("lines", ".xlsx");
        try (var out = org.parcours.transfers.files.SheetWriter.xlsx(Files.newOutputStream(file), false)) {
            XlsFormWriter.write(UNFIT, out);
        }
        try (var open = org.parcours.transfers.files.SheetFile.open(
                file, "lines.xlsx", org.parcours.transfers.files.Limits.usual())) {
            read[0] = FormRows.of(open.tables());
        }
        Files.delete(file);
        assertThat(read[0]).isEqualTo(UNFIT);
    }

    @Test
    void saysWhatAFileWithTheseLinesWouldBeTold() {
        XlsForm.Reading reading = XlsForm.read(UNFIT, Workbooks.FACTS);
        assertThat(reading.form()).isNull();
        assertThat(reading.issues())
                .isEqualTo(
                        Workbooks.read(out -> XlsFormWriter.write(UNFIT, out)).issues());
        assertThat(reading.issues())
                .extracting(FormIssue::kind)
                .contains(Kind.SYNTAX, Kind.NOT_CARRIED, Kind.NAME_MISSING, Kind.LIST_UNKNOWN);
    }

    @Test
    void leadsAnIssueToItsRowAndColumn() {
        Map<Kind, FormRows.Place> places = new java.util.EnumMap<>(Kind.class);
        XlsForm.read(UNFIT, Workbooks.FACTS)
                .issues()
                .forEach(issue -> places.put(issue.kind(), UNFIT.place(issue).orElseThrow()));
        assertThat(Objects.requireNonNull(places.get(Kind.SYNTAX)))
                .isEqualTo(new FormRows.Place(UNFIT.survey().get(1), "relevant"));
        assertThat(Objects.requireNonNull(places.get(Kind.LIST_UNKNOWN)).row().id())
                .isEqualTo("5");
        assertThat(UNFIT.place(new FormIssue("survey", "", Kind.NO_QUESTIONS, "")))
                .isEmpty();
    }

    @Test
    void readsBackTheFormThatItWasWrittenFrom() {
        Form form = Objects.requireNonNull(Workbooks.read(
                        Workbooks.Sheet.of("survey", """
                                type|name|label::Français (fr)|label::English (en)|required|relevant|hint
                                begin group|g|Groupe||||
                                select one from yes_no|a|A ?|A?|yes||
                                integer|b|B ?|||${a} = 'yes'|aide
                                end group|||||
                                """),
                        Workbooks.Sheet.of("choices", """
                                list_name|name|label::Français (fr)|region
                                yes_no|yes|Oui|x
                                yes_no|no|Non|
                                """),
                        Workbooks.Sheet.of("settings", """
                                form_title|form_id|default_language
                                T|t|English (en)
                                """))
                .form());
        assertThat(XlsForm.read(FormRows.of(form), Workbooks.FACTS).form()).isEqualTo(form);
    }
}
