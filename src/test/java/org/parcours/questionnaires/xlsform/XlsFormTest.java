package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;
import org.parcours.questionnaires.xlsform.Workbooks.Sheet;

public class XlsFormTest {
    private static final Sheet SURVEY = Sheet.of("survey", """
            type | name | label::Français (fr) | label::العربية (ar) | hint::Français (fr) | required | relevant | constraint | constraint_message::Français (fr) | calculation | choice_filter | appearance | parcours_fact | parcours_unit | parcours_period
            note | intro | Bonjour | مرحبا | | | | | | | | | | |
            select_one yes_no | exports | Exportez-vous ? | هل تصدرون؟ | | yes | | | | | | minimal | | |
            begin_group | abroad | À l’étranger | في الخارج | | | ${exports} = 'yes' | | | | | field-list | | |
            select_multiple country | markets | Vers quels pays ? | إلى أي بلدان؟ | Plusieurs réponses | | | count-selected(.) <= 2 | Deux au plus | | region = ${region} | | | |
            decimal | exported | Chiffre d’affaires exporté | رقم المعاملات المصدر | | true | | . >= 0 and . <= ${turnover} | Pas plus que le chiffre d’affaires | | | | measure:turnover_exported | MAD | P1Y
            end_group | | | | | | | | | | | | | |
            select_one region | region | Région | الجهة | | | | | | | | | | |
            decimal | turnover | Chiffre d’affaires | رقم المعاملات | | | | | | | | | measure:turnover | MAD | P1Y
            calculate | share | | | | | | | | ${exported} div ${turnover} | | | | |
            """);
    private static final Sheet CHOICES = Sheet.of("choices", """
            list_name | name | label::Français (fr) | label::العربية (ar) | region
            yes_no | yes | Oui | نعم |
            yes_no | no | Non | لا |
            country | fr | France | فرنسا | europe
            country | es | Espagne | إسبانيا | europe
            country | sn | Sénégal | السنغال | africa
            region | europe | Europe | أوروبا |
            region | africa | Afrique | إفريقيا |
            """);
    private static final Sheet SETTINGS = Sheet.of("settings", """
            form_title | form_id | version | default_language
            Exportation | export-2024 | 3 | Français (fr)
            """);

    public static Form form() {
        XlsForm.Reading reading = Workbooks.read(SURVEY, CHOICES, SETTINGS);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.form());
    }

    private static List<String> issues(String survey) {
        return issues(survey, "list_name | name | label\nyes_no | yes | Yes\nyes_no | no | No");
    }

    private static List<String> issues(String survey, String choices) {
        return Workbooks.read(Sheet.of("survey", survey), Sheet.of("choices", choices)).issues().stream()
                .map(issue -> issue.sheet() + "!" + issue.cell() + " " + issue.kind() + " " + issue.what())
                .toList();
    }

    @Test
    void readsQuestionsGroupsListsAndLanguages() {
        Form form = form();
        assertThat(form.settings()).isEqualTo(new Form.Settings("Exportation", "export-2024", "3", "Français (fr)"));
        assertThat(form.languages()).containsExactly("Français (fr)", "العربية (ar)");
        assertThat(form.questions())
                .extracting(Question::name)
                .containsExactly("intro", "exports", "markets", "exported", "region", "turnover", "share");
        Question exported = form.question("exported").orElseThrow();
        assertThat(exported.label().in("ar", "Français (fr)")).isEqualTo("رقم المعاملات المصدر");
        assertThat(exported.label().in("en", "Français (fr)")).isEqualTo("Chiffre d’affaires exporté");
        assertThat(exported.binding()).isEqualTo(new Question.Binding("measure:turnover_exported", "MAD", "P1Y"));
        assertThat(form.choices(form.question("markets").orElseThrow())).hasSize(3);
        assertThat(form.items().get(2))
                .isInstanceOfSatisfying(
                        Group.class, group -> assertThat(group.items()).hasSize(2));
    }

    @Test
    void writesAWorkbookThatReadsBackTheSame() {
        Form form = form();
        XlsForm.Reading again = Workbooks.read(out -> XlsFormWriter.write(form, out));
        assertThat(again.issues()).isEmpty();
        assertThat(again.form()).isEqualTo(form);
    }

    @Test
    void readsAFormWithoutLanguagesAndWithOtherSpellings() {
        XlsForm.Reading reading = Workbooks.read(
                Sheet.of("Survey", """
                        Type | Name | Label | Read only | relevance | Required
                        begin group | g | | | |
                        select one yes_no | a | A? | | | yes
                        select all that apply yes_no | b | B? | yes | ${a} = 'no' | no
                        end group | | | | |
                        """),
                Sheet.of("choices", "list name | value | label\nyes_no | yes | Yes\nyes_no | no | No"));
        assertThat(reading.issues()).isEmpty();
        Form form = Objects.requireNonNull(reading.form());
        assertThat(form.question("a").orElseThrow().label().in("fr", "")).isEqualTo("A?");
        assertThat(form.question("b").orElseThrow().logic().readOnly()).isNotNull();
        assertThat(form.question("b").orElseThrow().logic().required()).isNull();
    }

    @Test
    void saysWhatIsLeftOutAndWhere() {
        assertThat(issues("""
                type | name | label | bind::odk:tag
                start | start | |
                deviceid | deviceid | |
                begin_loop over people | people | Person |
                text | person | Name |
                end_loop | | |
                osm | place | Where |
                select_one_from_file towns.csv | o | O? |
                text | kept | Kept |
                text | bare | |
                """))
                .containsExactly(
                        "survey!D1 COLUMN_UNKNOWN bind",
                        "survey!A3 METADATA deviceid",
                        "survey!A4 NOT_CARRIED begin_loop over people",
                        "survey!A7 NOT_CARRIED osm",
                        "survey!A8 FILE_MISSING towns",
                        "survey!B10 LABEL_MISSING bare");
    }

    @Test
    void saysWhatHasToBeMendedAndWhere() {
        assertThat(issues("""
                type | name | label | relevant | calculation
                colour | c | C | |
                text | | No name | |
                text | two words | Bad | |
                text | a | A | ${ghost} = 1 |
                text | a | Again | |
                select_one nothing | s | S | |
                integer | n | N | ${a} = |
                integer | m | M | | pulldata('a', 'b')
                calculate | x | | | ${y} + 1
                calculate | y | | | ${z}
                calculate | z | | | ${x}
                begin_group | open | Open | |
                """))
                .containsExactly(
                        "survey!A2 TYPE_UNKNOWN colour",
                        "survey!A3 NAME_MISSING text",
                        "survey!B4 NAME_BAD two words",
                        "survey!B6 NAME_TWICE a",
                        "survey!A7 LIST_UNKNOWN nothing",
                        "survey!D8 SYNTAX ",
                        "survey!E9 ARGUMENTS pulldata",
                        "survey!E9 FILE_MISSING a",
                        "survey!A13 GROUP_OPEN open",
                        "survey!D5 QUESTION_UNKNOWN ghost",
                        "survey!E10 LOOP x → y → z → x");
        assertThat(issues(
                        "type | name | label\ntext | a | A",
                        "list_name | name | label\nl | a | A\nl | a | B\nl | b c | C\nl | | D"))
                .containsExactly("choices!B3 CHOICE_TWICE a", "choices!A5 NAME_MISSING l");
        assertThat(Workbooks.read(Sheet.of("other", "type | name\ntext | a")).issues())
                .containsExactly(new FormIssue("survey", "", Kind.SHEET_MISSING, "survey"));
        assertThat(issues("name | label\na | A")).contains("survey! COLUMN_MISSING type");
        assertThat(issues("type | name | label\nend_group | | \nnote | n | N"))
                .containsExactly("survey!A2 GROUP_CLOSED end_group");
    }

    @Test
    void takesAGroupsQuestionsForWhatAQuestionInsideWaitsFor() {
        assertThat(issues("""
                type | name | label | relevant | calculation
                begin_group | g | G | ${inside} = 1 |
                calculate | inside | | | 1
                end_group | | | |
                """)).containsExactly("survey!E3 LOOP inside → inside");
    }

    @Test
    void saysWhichAnswersCanBecomeNoFact() {
        assertThat(issues("""
                        type | name | label | parcours_fact | parcours_period
                        decimal | a | A | turnover | P1Y
                        text | b | B | measure:turnover | P1Y
                        decimal | c | C | measure:turnover | P5M
                        decimal | d | D | measure:turnover | a year
                        select_one yes_no | e | E | observation |
                        text | f | F | field:name |
                        integer | g | G | answer:satisfaction | P6M"""))
                .containsExactly(
                        "survey!D2 FACT_UNKNOWN turnover",
                        "survey!D3 FACT_UNFIT measure:turnover",
                        "survey!E4 PERIOD_BAD P5M",
                        "survey!E5 PERIOD_BAD a year",
                        "survey!D7 FACT_UNKNOWN field:name");
    }

    @Test
    void findsTheLastWholePeriodBeforeADay() {
        LocalDate day = LocalDate.of(2026, 8, 17);
        assertThat(stretch("P1Y", day)).isEqualTo("2025-01-01/2025-12-31");
        assertThat(stretch("P6M", day)).isEqualTo("2026-01-01/2026-06-30");
        assertThat(stretch("P3M", day)).isEqualTo("2026-04-01/2026-06-30");
        assertThat(stretch("P1M", day)).isEqualTo("2026-07-01/2026-07-31");
        assertThat(stretch("", day)).isEqualTo("2026-08-17/2026-08-17");
    }

    private static String stretch(String period, LocalDate day) {
        DateRange found =
                new Question.Binding("observation", "", period).before(day).orElseThrow();
        return found.from() + "/" + found.until();
    }
}
