package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.questionnaires.forms.AnswerIssue;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;

/// One feature a workbook, as spreadsheets wrote them (`src/test/resources/xlsforms`): each is accepted and evaluated
/// as pyxform and ODK would, or told at upload by sheet and cell.
class SmallFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 5, 9, 30);

    private static XlsForm.Reading read(String name) {
        try (InputStream file =
                Objects.requireNonNull(SmallFormsTest.class.getResourceAsStream("/xlsforms/" + name + ".xlsx"))) {
            return XlsForm.read(file.readAllBytes(), name + ".xlsx", Workbooks.FACTS);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Interview with(String name, String... answers) {
        Form form = Objects.requireNonNull(read(name).form());
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            typed.put(answers[i], answers[i + 1]);
        }
        return new Interview(form, typed, NOW);
    }

    private static Question question(Interview interview, String name) {
        return interview.form().question(name).orElseThrow();
    }

    private static String value(Interview interview, String name) {
        return interview.value(question(interview, name)).text();
    }

    private static boolean asked(Interview interview, String name) {
        return interview.isAsked(question(interview, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool",
                "boolcell",
                "dupallow",
                "fn",
                "lblar",
                "nosettings1",
                "note_noname",
                "num",
                "orspec",
                "range",
                "smart",
                "spaces"
            })
    void acceptsWithoutARemark(String name) {
        assertThat(read(name).issues()).isEmpty();
        assertThat(read(name).form()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "disabled, true, survey!D3 DISABLED b",
        "lastsaved, true, survey!D2 LAST_SAVED ${last-saved#v}",
        "imei, true, survey!A2 METADATA imei; survey!B3 LABEL_MISSING ph; survey!A6 METADATA device id",
        "dotrel, false, survey!D4 QUESTION_UNKNOWN A",
        "lookbehind, false, survey!D2 PATTERN (; survey!D3 PATTERN (?=a)a",
        "refspace, false, survey!D4 SYNTAX $; survey!D5 SYNTAX AND"
    })
    void tellsBySheetAndCell(String name, boolean accepted, String told) {
        assertThat(read(name).issues())
                .extracting(issue -> issue.sheet() + "!" + issue.cell() + " " + issue.kind() + " " + issue.what())
                .containsExactly(told.split("; "));
        assertThat(read(name).form() != null).isEqualTo(accepted);
    }

    @Test
    void takesTruthsForNamesOfChoices() {
        Interview yes = with("bool", "a", "TRUE");
        assertThat(yes.choices(question(yes, "a")))
                .extracting(choice -> choice.name())
                .containsExactly("TRUE", "FALSE");
        assertThat(List.of(asked(yes, "b"), asked(yes, "c"), asked(yes, "d"))).containsExactly(true, false, true);
        assertThat(yes.issues()).isEmpty();
        Interview cell = with("boolcell");
        assertThat(cell.issues()).containsEntry("a", AnswerIssue.REQUIRED);
        // a formula is what it came to
        assertThat(asked(cell, "b")).isTrue();
    }

    @Test
    void offersTheChoiceOfTheParentThatWasChosen() {
        for (String parent : List.of("a", "b")) {
            Interview interview = with("dupallow", "p", parent, "v", "autre");
            assertThat(interview.choices(question(interview, "v"))).hasSize(1);
            assertThat(interview.issues()).isEmpty();
        }
    }

    @Test
    void evaluatesTheFunctionsThatOdkHas() {
        Interview interview = with("fn", "x", "1.5");
        assertThat(List.of("f1", "f2", "f3", "f4", "f7", "f8", "f10", "f12", "f13", "f15", "f16", "f17", "f18").stream()
                        .map(name -> value(interview, name)))
                .containsExactly(
                        "1",
                        "2",
                        "a",
                        "bc",
                        "0.4166666666666667",
                        "1",
                        "2024-01-01T00:00",
                        "é",
                        "0",
                        "true",
                        "1.5",
                        "2.5",
                        "2.5");
        assertThat(Double.parseDouble(value(interview, "f5"))).isBetween(0.0, 1.0);
        assertThat(value(interview, "f6")).hasSize(36);
        assertThat(interview.value(question(interview, "f9")).number()).isEqualTo(Math.log10(1.5));
        // endless
        assertThat(value(interview, "f11")).isEmpty();
        assertThat(value(interview, "f14")).isEqualTo("2026-11-05T09:30");
    }

    @Test
    void beginsWithDefaultsThatAreWorkedOut() {
        Interview interview = with("lastsaved");
        assertThat(List.of("v", "n", "u", "dd", "s").stream().map(name -> value(interview, name)))
                .containsExactly("", "2", "ab", "2026-05-04", "yes");
    }

    @Test
    void knowsLanguagesByTheirNames() {
        Interview interview = with("lblar");
        Question name = question(interview, "a");
        assertThat(List.of("ar", "fr", "en").stream().map(tag -> interview.say(name, name.label(), tag)))
                .containsExactly("اسم", "Nom", "Name");
    }

    @Test
    void readsNumbersAsTheyAreTypedAndShowsNoneThatIsNone() {
        Interview some = with("num", "n", "1 234", "ca", "150.000,00");
        Question note = question(some, "nn");
        assertThat(some.say(note, note.label(), "fr")).isEqualTo("emplois lus: 1234 ; CA lu: 150000");
        Interview none = with("num");
        assertThat(none.say(note, note.label(), "fr")).isEqualTo("emplois lus:  ; CA lu: ");
    }

    @Test
    void asksToSpecifyAnotherAndTakesRangesRanksSpacesAndCurlyMarks() {
        Interview other = with("orspec", "a", "other", "a_other", "Peut-être");
        assertThat(asked(other, "a_other")).isTrue();
        assertThat(other.issues()).isEmpty();
        assertThat(with("range", "r", "3", "k", "no yes").issues()).isEmpty();
        assertThat(with("range", "r", "6", "k", "no").issues())
                .isEqualTo(Map.of("r", AnswerIssue.RANGE, "k", AnswerIssue.CHOICE));
        assertThat(with("spaces", "a", "Casablanca Settat").issues()).isEmpty();
        assertThat(asked(with("smart", "a", "yes"), "b")).isTrue();
        assertThat(asked(with("smart", "a", "no"), "b")).isFalse();
        assertThat(Objects.requireNonNull(read("note_noname").form()).questions())
                .hasSize(2);
    }
}
