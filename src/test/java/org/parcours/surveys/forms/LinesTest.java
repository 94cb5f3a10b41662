package org.parcours.surveys.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parcours.surveys.forms.Lines.Line;
import org.parcours.surveys.forms.Remark.Kind;

/// A form as lines, whatever stands in them.
class LinesTest {
    private static final String FR = "Français (fr)";

    /// Nothing here is fit to be published, and nothing of it may be lost.
    private static final Lines UNFIT = new Lines(
            List.of(FR, "العربية (ar)"),
            Map.of("form_title", "Brouillon", "default_language", FR),
            List.of(
                    new Line("1", Map.of("type", "begin_group", "name", "g", "label::" + FR, "Groupe")),
                    new Line(
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
                    new Line("3", Map.of("type", "geopoint", "name", "where", "constraint", ". >")),
                    new Line("4", Map.of("type", "end_group")),
                    new Line(
                            "5", Map.of("type", "select_one nothing", "name", "kind", "parcours_fact", "measure:jobs")),
                    new Line("6", Map.of("type", "select_one some", "hint::العربية (ar)", "=1+1"))),
            List.of(
                    new Line("1", Map.of("list_name", "some", "label::" + FR, "Sans nom")),
                    new Line("2", Map.of("list_name", "some", "name", "a", "region", "north"))));

    @Test
    void comesBackFromItsWorkbookLineByLine() throws IOException {
        Lines[] read = new Lines[1];
        Path file = Files.createTempFile("lines", ".xlsx");
        try (var out = org.parcours.transfers.files.SheetWriter.xlsx(Files.newOutputStream(file), false)) {
            XlsFormWriter.write(UNFIT, out);
        }
        try (var open = org.parcours.transfers.files.SheetFile.open(
                file, "lines.xlsx", org.parcours.transfers.files.Limits.usual())) {
            read[0] = Lines.of(open.tables());
        }
        Files.delete(file);
        assertThat(read[0]).isEqualTo(UNFIT);
    }

    @Test
    void saysWhatAFileWithTheseLinesWouldBeTold() {
        XlsForm.Reading reading = XlsForm.read(UNFIT);
        assertThat(reading.form()).isNull();
        assertThat(reading.remarks())
                .isEqualTo(
                        Workbooks.read(out -> XlsFormWriter.write(UNFIT, out)).remarks());
        assertThat(reading.remarks())
                .extracting(Remark::kind)
                .contains(Kind.SYNTAX, Kind.NOT_CARRIED, Kind.NAME_MISSING, Kind.LIST_UNKNOWN);
    }

    @Test
    void leadsARemarkToItsLineAndColumn() {
        Map<Kind, Lines.Place> places = new java.util.EnumMap<>(Kind.class);
        XlsForm.read(UNFIT)
                .remarks()
                .forEach(remark -> places.put(remark.kind(), UNFIT.place(remark).orElseThrow()));
        assertThat(Objects.requireNonNull(places.get(Kind.SYNTAX)))
                .isEqualTo(new Lines.Place(UNFIT.survey().get(1), "relevant"));
        assertThat(Objects.requireNonNull(places.get(Kind.LIST_UNKNOWN)).line().id())
                .isEqualTo("5");
        assertThat(UNFIT.place(new Remark("survey", "", Kind.NO_QUESTIONS, ""))).isEmpty();
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
        assertThat(XlsForm.read(Lines.of(form)).form()).isEqualTo(form);
    }

    /// An answer can be counted only by an indicator that there is.
    @Test
    void countsWhatTheIndicatorsCount() throws IOException {
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/indicators"))) {
            for (Path file : files.toList()) {
                Matcher code =
                        Pattern.compile("surveys\\.counted_answers\\('([^']+)'").matcher(Files.readString(file));
                while (code.find()) {
                    counted.add(code.group(1));
                }
            }
        }
        assertThat(new TreeSet<>(Question.Binding.COUNTED)).isEqualTo(counted);
    }
}
