package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.questionnaires.forms.AnswerIssue;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.xlsform.Workbooks.Sheet;
import tools.jackson.databind.json.JsonMapper;

/// What pyxform accepts is accepted, and means what ODK makes of it; what is not supported is said by sheet and cell.
class AcceptedFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 5, 9, 30);
    private static final Sheet YES_NO = Sheet.of("choices", "list_name | name | label\nyn | yes | Oui\nyn | no | Non");

    private static XlsForm.Reading read(String survey, Sheet... more) {
        List<Sheet> sheets = new java.util.ArrayList<>(List.of(Sheet.of("survey", survey)));
        sheets.addAll(List.of(more));
        return Workbooks.read(sheets.toArray(Sheet[]::new));
    }

    private static Form accepted(String survey, Sheet... more) {
        XlsForm.Reading reading = read(survey, more);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.form());
    }

    private static List<String> issues(String survey, Sheet... more) {
        return read(survey, more).issues().stream()
                .map(issue -> issue.sheet() + "!" + issue.cell() + " " + issue.kind())
                .toList();
    }

    private static Interview with(Form form, String... answers) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            typed.put(answers[i], answers[i + 1]);
        }
        return new Interview(form, typed, NOW);
    }

    private static String value(Interview interview, String name) {
        return interview.value(interview.form().question(name).orElseThrow()).text();
    }

    private static boolean asked(Interview interview, String name) {
        return interview.isAsked(interview.form().question(name).orElseThrow());
    }

    @Test
    void readsQuotationMarksAsWordProcessorsLeaveThem() {
        Form form = accepted(
                "type | name | label | relevant\nselect_one yn | a | A |\ntext | b | B | ${a} = ’yes’\ntext | c | C | ${a} != ‘yes’",
                YES_NO);
        assertThat(asked(with(form, "a", "yes"), "b")).isTrue();
        assertThat(asked(with(form, "a", "yes"), "c")).isFalse();
        assertThat(asked(with(form, "a", "no"), "b")).isFalse();
    }

    @Test
    void letsTheNameOfASingleChoiceHoldSpaces() {
        Sheet regions = Sheet.of("choices", "list_name | name | label\nx | Casablanca Settat | C-S\nx | rabat | R");
        Form form = accepted("type | name | label\nselect_one x | a | A", regions);
        assertThat(with(form, "a", "Casablanca Settat").issues()).isEmpty();
        assertThat(with(form, "a", "Casablanca").issues()).containsEntry("a", AnswerIssue.CHOICE);
        // several answers are written with spaces between
        assertThat(issues("type | name | label\nselect_multiple x | a | A", regions))
                .containsExactly("survey!A2 NAME_BAD");
    }

    @Test
    void letsAListHoldAChoiceTwiceWhereTheFormAllowsIt() {
        String survey = "type | name | label | choice_filter\nselect_one p | p | P |\nselect_one v | v | V | p=${p}";
        Sheet choices = Sheet.of(
                "choices",
                "list_name | name | label | p\np | a | A |\np | b | B |\nv | autre | Autre d’A | a\nv | autre | Autre de B | b");
        Form form = accepted(survey, choices, Sheet.of("settings", "form_id | allow_choice_duplicates\nd | yes"));
        Interview interview = with(form, "p", "b");
        assertThat(interview.choices(form.question("v").orElseThrow()))
                .extracting(choice -> choice.label().in("fr", ""))
                .containsExactly("Autre de B");
        assertThat(XlsForm.read(FormRows.of(form), Workbooks.FACTS).form()).isEqualTo(form);
        assertThat(issues(survey, choices)).containsExactly("choices!B5 CHOICE_TWICE");
    }

    @Test
    void carriesAFormWithNotesWithoutNamesDevicesAndMoments() {
        XlsForm.Reading reading = read("""
                type | name | label | constraint
                start time | st | |
                imei | device | |
                phone number | ph | Phone |
                note | | Merci d’avance |
                date | d | Day | . <= ${t}
                today | t | |
                text | a | A | . != ${device}
                """);
        assertThat(reading.issues())
                .extracting(issue -> issue.cell() + " " + issue.kind())
                .containsExactly("A3 METADATA");
        Form form = Objects.requireNonNull(reading.form());
        assertThat(form.question("generated_note_name_5")).isPresent();
        assertThat(with(form, "d", "2026-11-06", "ph", "0612").issues()).containsOnlyKeys("d");
        assertThat(with(form, "ph", "06x").issues()).containsEntry("ph", AnswerIssue.CONSTRAINT);
        assertThat(value(with(form), "st")).isEqualTo("2026-11-05T09:30");
        assertThat(value(with(form, "st", "2026-11-04T08:00"), "st")).isEqualTo("2026-11-04T08:00");
    }

    @Test
    void evaluatesDefaultsThatAreExpressions() {
        Form form = accepted("""
                type | name | label | default
                text | city | City | Rabat
                integer | n | N | 1+1
                text | u | U | concat("a", "b")
                date | d | D | 2026-05-04
                date | now | Now | today()
                text | copy | Copy | ${city}
                text | plain | Plain | Fixme: I need this list
                """);
        Interview interview = with(form);
        assertThat(List.of("city", "n", "u", "d", "now", "copy", "plain").stream()
                        .map(name -> value(interview, name)))
                .containsExactly("Rabat", "2", "ab", "2026-05-04", "2026-11-05", "Rabat", "Fixme: I need this list");
        assertThat(interview.initial(form.question("now").orElseThrow())).isEqualTo("2026-11-05");
        assertThat(issues("type | name | label | default\ntext | v | V | ${last-saved#v}"))
                .containsExactly("survey!D2 LAST_SAVED");
        assertThat(issues("type | name | label | default\ntext | v | V | concat("))
                .containsExactly("survey!D2 SYNTAX");
    }

    @Test
    void saysWhatItCannotRunWhereItStands() {
        assertThat(
                        issues(
                                "type | name | label | constraint\ntext | a | A | regex(., '(')\ntext | b | B | regex(., '(?=a)a')"))
                .containsExactly("survey!D2 PATTERN", "survey!D3 PATTERN");
        assertThat(issues("type | name | label | required\nnote | a | A | yes\ntext | b | B | no"))
                .containsExactly("survey!D2 REQUIRED_NOTE");
        assertThat(issues("type | name | label | disabled\ntext | a | A |\ntext | b | B | yes"))
                .containsExactly("survey!D3 DISABLED");
        assertThat(issues("type | name | label | calculation\ncalculate | a | |\ntext | b | B |"))
                .containsExactly("survey!A2 CALCULATION_MISSING");
        assertThat(issues("type | name | label | relevant\ntext | a | A |\ntext | b | B | ${A} = 1 AND ${a} = 2"))
                .containsExactly("survey!D3 SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "-", "1+(", "max("})
    void refusesWhatIsNestedDeeperThanAnyForm(String opening) {
        String closing = opening.endsWith("(") ? ")" : "";
        for (int depth : List.of(250, 1_500, 5_000)) {
            String rule = opening.repeat(depth) + "1" + closing.repeat(depth);
            assertThat(issues("type | name | label | relevant\ntext | a | A | " + rule))
                    .containsExactly("survey!D2 DEPTH");
        }
    }

    @Test
    void knowsRangesRanksAndPlaces() {
        Form form = accepted("""
                type | name | label | parameters
                range | r | R | start=1 end=5 step=0.5
                rank yn | k | K |
                geopoint | g | G |
                """, YES_NO);
        assertThat(form.questions().map(one -> one.type()))
                .containsExactly(QuestionType.RANGE, QuestionType.RANK, QuestionType.GEOPOINT);
        assertThat(with(form, "r", "2,5", "k", "no yes", "g", "33.57, -7.59").issues())
                .isEmpty();
        assertThat(value(with(form, "g", "٣٣.٥ -7.5 12"), "g")).isEqualTo("33.5 -7.5 12 0");
        assertThat(with(form, "r", "2.7", "k", "no", "g", "133 7").issues())
                .isEqualTo(Map.of("r", AnswerIssue.RANGE, "k", AnswerIssue.CHOICE, "g", AnswerIssue.TYPE));
        assertThat(with(form, "r", "6").issues()).containsEntry("r", AnswerIssue.RANGE);
        assertThat(XlsForm.read(FormRows.of(form), Workbooks.FACTS).form()).isEqualTo(form);
    }

    @Test
    void neverGuessesANumberThatCanBeReadInTwoWays() {
        Form form = accepted("type | name | label\ninteger | n | N\ndecimal | x | X");
        assertThat(value(with(form, "x", "150.000,00"), "x")).isEqualTo("150000");
        assertThat(value(with(form, "x", "1,200,000.50"), "x")).isEqualTo("1200000.5");
        assertThat(value(with(form, "x", "1 234,5"), "x")).isEqualTo("1234.5");
        assertThat(value(with(form, "x", "33,57"), "x")).isEqualTo("33.57");
        assertThat(value(with(form, "n", "1.000.000"), "n")).isEqualTo("1000000");
        for (String typed : List.of("1.000", "1,234", "12.500", "١٬٢٣٤".replace('٬', ','))) {
            assertThat(with(form, "x", typed).issues()).isEqualTo(Map.of("x", AnswerIssue.AMBIGUOUS));
        }
        assertThat(with(form, "n", "1.000").issues()).isEqualTo(Map.of("n", AnswerIssue.AMBIGUOUS));
        assertThat(value(with(form, "n", "1,234"), "n")).isEqualTo("1234");
        assertThat(with(form, "x", "1.2.3").issues()).containsEntry("x", AnswerIssue.TYPE);
    }

    @Test
    void showsNobodyWhatIsNoNumber() {
        Form form = accepted("""
                type | name | label | calculation
                integer | n | N |
                calculate | c | | ${n} * 1
                calculate | endless | | 1 div 0
                note | said | Read: ${c}${endless}${all}. |
                calculate | all | | concat(${n} * 1, '', ${n} div 0)
                """);
        Interview interview = with(form);
        assertThat(value(interview, "c")).isEmpty();
        assertThat(interview.say(
                        form.question("said").orElseThrow(),
                        form.question("said").orElseThrow().label(),
                        "en"))
                .isEqualTo("Read: .");
    }

    @Test
    void asksAGroupAsOftenAsWhoeverAnswersSays() {
        Form form = accepted("""
                type | name | label | relevant | calculation | choice_filter
                begin_repeat | person | Person | | |
                text | who | Who is number ${at}? | | |
                calculate | at | | | position(..) |
                integer | age | Age of ${who} | | |
                text | school | School | ${age} < 18 | |
                end_repeat | | | | |
                calculate | all | | | count(${person}) |
                calculate | years | | | sum(${age}) |
                calculate | first | | | indexed-repeat(${who}, ${person}, 1) |
                """);
        Interview interview =
                with(form, "person", "2", "who[1]", "Salma", "age[1]", "40", "who[2]", "Omar", "age[2]", "12");
        assertThat(asked(interview, "school[1]")).isFalse();
        assertThat(asked(interview, "school[2]")).isTrue();
        assertThat(List.of("all", "years", "first", "at[2]").stream().map(name -> value(interview, name)))
                .containsExactly("2", "52", "Salma", "2");
        var second = interview.form().question("age[2]").orElseThrow();
        assertThat(interview.say(second, second.label(), "en")).isEqualTo("Age of Omar");
        assertThat(interview.value(form.question("who").orElseThrow()).text()).isEqualTo("Salma, Omar");
        assertThat(interview.form().question("who[3]")).isEmpty();
        assertThat(with(form, "person", "10000").form().questions().count()).isLessThan(300);
        assertThat(XlsForm.read(FormRows.of(form), Workbooks.FACTS).form()).isEqualTo(form);
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(form), Form.class)).isEqualTo(form);
    }

    @Test
    void repeatsWithinRepeatsAsOftenAsAnswersSay() {
        Form form = accepted("""
                type | name | label | repeat_count | calculation
                integer | sites | Sites | |
                begin_repeat | site | Site | ${sites} |
                integer | machines | Machines | |
                begin_repeat | machine | Machine | ${machines} |
                text | kind | Kind | |
                end_repeat | | | |
                end_repeat | | | |
                """);
        Interview interview = with(form, "sites", "2", "machines[1]", "1", "machines[2]", "2", "kind[2][2]", "lathe");
        assertThat(interview.form().questions().map(question -> question.name()))
                .containsExactly("sites", "machines[1]", "kind[1][1]", "machines[2]", "kind[2][1]", "kind[2][2]");
        assertThat(value(interview, "kind[2][2]")).isEqualTo("lathe");
    }

    @Test
    void takesListsOfFilesFromSheetsOfTheirName() {
        Sheet cities = Sheet.of("cities.csv", "name | label | region\ncasa | Casablanca | cs\nagadir | Agadir | sm");
        Form form = accepted("""
                type | name | label | choice_filter | calculation
                text | region | Region | |
                select_one_from_file cities.csv | city | City | region=${region} |
                calculate | label | | | pulldata('cities', 'label', 'name', ${city})
                calculate | same | | | instance('cities')/root/item[name = ${city}]/label
                """, cities);
        Interview interview = with(form, "region", "sm", "city", "agadir");
        assertThat(interview.choices(form.question("city").orElseThrow()))
                .extracting(Choice::name)
                .containsExactly("agadir");
        assertThat(value(interview, "label")).isEqualTo("Agadir");
        assertThat(value(interview, "same")).isEqualTo("Agadir");
        assertThat(
                        issues(
                                "type | name | label | relevant\nselect_one_from_file cities.csv | city | C |\ntext | b | B | ${city} = ''"))
                .containsExactly("survey!A2 FILE_MISSING");
    }

    @Test
    void writesNamesOfMonthsAndChoicesInTheReadersLanguage() {
        Form form = accepted(
                """
                type | name | label::English (en) | label::Français (fr) | calculation
                select_one yn | a | A | A |
                calculate | month | | | format-date('2026-02-05', '%e %b')
                note | n | ${month}: ${said} | ${month} : ${said} |
                calculate | said | | | jr:choice-name(${a}, '${a}')
                """,
                Sheet.of(
                        "choices",
                        "list_name | name | label::English (en) | label::Français (fr)\nyn | yes | Yes | Oui"));
        Interview interview = with(form, "a", "yes");
        var note = form.question("n").orElseThrow();
        assertThat(interview.say(note, note.label(), "en")).isEqualTo("5 Feb: Yes");
        assertThat(interview.say(note, note.label(), "fr")).isEqualTo("5 févr. : Oui");
    }

    @Test
    void readsThePathsAndFunctionsOfPublishedForms() {
        Form form = accepted("""
                type | name | label | calculation
                decimal | x | X |
                calculate | f1 | | floor(${x})
                calculate | f2 | | ceiling(${x})
                calculate | f3 | | substring-before('a-b','-')
                calculate | f4 | | substring('abc',2)
                calculate | f5 | | decimal-time('12:00')
                calculate | f6 | | log10(100)
                calculate | f7 | | date-time('2024-01-01')
                calculate | f8 | | if(${x}>1 and ${x}<=2,'é','o')
                calculate | f9 | | weighted-checklist(1,2,1,1)
                calculate | f10 | | current()/../x
                calculate | f11 | | ../x + 1
                calculate | f12 | | /data/x + 1
                calculate | f13 | | string-length(uuid())
                """);
        Interview interview = with(form, "x", "1,5");
        assertThat(form.questions().skip(1).map(one -> value(interview, one.name())))
                .containsExactly(
                        "1", "2", "a", "bc", "0.5", "2", "2024-01-01T00:00", "é", "true", "1.5", "2.5", "2.5", "36");
    }

    @Test
    void letsTwoGroupsHoldQuestionsOfOneName() {
        String groups = """
                type | name | label | relevant
                begin group | one | One |
                text | phone | Phone |
                end group | | |
                begin group | two | Two |
                text | phone | Phone |
                end group | | |
                """;
        assertThat(accepted(groups).questions().map(one -> one.name())).containsExactly("phone", "two.phone");
        assertThat(issues(groups + "text | z | Z | ${phone} = ''")).containsExactly("survey!D8 NAME_AMBIGUOUS");
    }

    @Test
    void readsPlacesLinesAndAreas() {
        Form form = accepted("type | name | label\ngeotrace | line | L\ngeoshape | area | A\ndateTime | at | At");
        Interview interview =
                with(form, "line", "33.5 -7.5\n33.6,-7.6 12", "area", "1 1; 1 2; 2 2", "at", "31/05/2024 14:30");
        assertThat(interview.issues()).isEmpty();
        assertThat(value(interview, "line")).isEqualTo("33.5 -7.5 0 0; 33.6 -7.6 12 0");
        assertThat(value(interview, "area")).isEqualTo("1 1 0 0; 1 2 0 0; 2 2 0 0; 1 1 0 0");
        assertThat(value(interview, "at")).isEqualTo("2024-05-31T14:30");
        assertThat(with(form, "line", "33.5 -7.5", "area", "1 1; 1 2", "at", "31/02/2024 10:00")
                        .issues())
                .isEqualTo(Map.of("line", AnswerIssue.TYPE, "area", AnswerIssue.TYPE, "at", AnswerIssue.TYPE));
    }

    @Test
    void carriesPicturesSoundsFilmsAndFiles() {
        Form form = accepted("type | name | label\nphoto | p | P\naudio | a | A\nvideo | v | V\nfile | f | F");
        assertThat(form.questions().map(one -> one.type()))
                .containsExactly(QuestionType.IMAGE, QuestionType.AUDIO, QuestionType.VIDEO, QuestionType.FILE);
        assertThat(XlsForm.read(FormRows.of(form), Workbooks.FACTS).form()).isEqualTo(form);
    }

    @Test
    void writesALoopOutForEachChoice() {
        Form form = accepted("""
                type | name | label |
                begin loop over yn | loop | For each |
                integer | n | How many %(label)s? |
                text | why | Why %(name)s? |
                end loop | | |
                text | yes | Last |
                """, YES_NO);
        assertThat(form.questions().map(one -> one.name() + ": " + one.label().in("", "")))
                .containsExactly(
                        "n: How many Oui?", "why: Why yes?", "no.n: How many Non?", "no.why: Why no?", "yes.2: Last");
        assertThat(
                        issues(
                                "type | name | label\nbegin loop over other | l | L\ntext | a | A\nend loop | | \ntext | b | B"))
                .containsExactly("survey!A2 NOT_CARRIED");
    }

    @Test
    void saysEachCauseOnceAndNamesWhatNobodyReads() {
        assertThat(issues(
                        """
                                type | name | label | calculation | parameters
                                select_one_from_file c.csv | a | A | |
                                select_one_from_file c.csv | b | <span style="color:red">B</span> | |
                                select_one_from_file c.csv | d | <p style="text-align:center">D</p> | |
                                image | i | I | | max-pixels=640
                                calculate | e | | pulldata('c', 'label', 'name', 'x') |
                                """,
                        Sheet.of("settings", "form_id | instance_name\nx | y"),
                        Sheet.of("notes", "a | b\n1 | 2"),
                        Sheet.of("_notes", "a | b\n1 | 2")))
                .containsExactlyInAnyOrder(
                        "notes! SHEET_UNREAD",
                        "settings!B1 COLUMN_UNKNOWN",
                        "survey!A2 FILE_MISSING",
                        "survey!C3 STYLE",
                        "survey!E5 PARAMETER_LEFT");
    }
}
