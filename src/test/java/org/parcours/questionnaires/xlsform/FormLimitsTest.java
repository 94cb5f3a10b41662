package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.expressions.Expression;
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.questionnaires.forms.AnswerIssue;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// Forms that nobody should have written.
class FormLimitsTest {
    private static XlsForm.Reading questions(int count) {
        return Workbooks.read(out -> {
            out.table("survey", List.of("type", "name", "label", "calculation"));
            out.row(List.of("integer", "q0", "How many?", ""));
            for (int i = 1; i < count; i++) {
                out.row(List.of("calculate", "q" + i, "", "${q" + (i - 1) + "} + 1"));
            }
        });
    }

    @Test
    void saysOfASheetOfTwoHundredThousandRowsThatItIsNoQuestionnaire() {
        XlsForm.Reading reading = questions(200_000);
        assertThat(reading.form()).isNull();
        assertThat(reading.issues()).containsExactly(new FormIssue("survey", "A2002", Kind.TOO_LONG, "2000"));
    }

    @Test
    void worksOutAsManyQuestionsInARowAsItTakes() {
        Form form = Objects.requireNonNull(questions(100).form());
        Interview interview = new Interview(form, Map.of("q0", "1"), LocalDateTime.of(2026, 1, 1, 12, 0));
        assertThat(interview.value(form.question("q99").orElseThrow()).number()).isEqualTo(100);
        assertThat(questions(2_000).issues()).containsExactly(new FormIssue("survey", "D102", Kind.TOO_DEEP, "100"));
    }

    @Test
    void readsNoRuleOfAThousandOperators() {
        assertThatThrownBy(() -> Expression.read("1" + "+1".repeat(15_000))).isInstanceOf(Unreadable.class);
        assertThat(Expression.read("1" + "+1".repeat(900))).isNotNull();
    }

    @Test
    void readsAListOfAsManyChoicesAsACountryHasCommunes() {
        XlsForm.Reading reading = Workbooks.read(out -> {
            out.table("survey", List.of("type", "name", "label"));
            out.row(List.of("select_one commune", "commune", "Which?"));
            out.table("choices", List.of("list_name", "name", "label"));
            for (int i = 0; i < 1_600; i++) {
                out.row(List.of("commune", "c" + i, "Commune " + i));
            }
        });
        assertThat(reading.issues()).isEmpty();
        Form form = Objects.requireNonNull(reading.form());
        assertThat(form.choices(form.question("commune").orElseThrow())).hasSize(1_600);
    }

    /// As the forms that come with pyxform have it: `bind:` columns, "select one from", answers in
    /// labels, devices.
    @Test
    void readsTheOlderSpellingsThatPublishedFormsStillHave() {
        XlsForm.Reading reading = Workbooks.read(Workbooks.Sheet.of("survey", """
                        type | name | label | hint | bind:constraint | bind:jr:constraintMsg | bind:relevant | control:appearance | default
                        int | my_int | integer widget | fewer than 10 | . < 10 | number must be less than 10 | | |
                        select all that apply from list | my_select | select multiple widget | | not(selected(., 'a') and selected(., 'b')) | not both | | minimal | a
                        select one from list | my_select1 | select one widget | | | | selected(${my_select}, 'a') | |
                        trigger | my_trigger | acknowledge widget | | | | | |
                        string | my_output | is it still ${my_int} and ${my_select1}? | | | | | |
                        geopoint | my_geopoint | geopoint widget | | | | | |
                        barcode | my_barcode | barcode widget | | | | | |
                        """), Workbooks.Sheet.of("choices", """
                        list name | name | label
                        list | a | option a
                        list | b | option b
                        """));
        assertThat(reading.issues()).isEmpty();
        Form form = Objects.requireNonNull(reading.form());
        Interview interview =
                new Interview(form, Map.of("my_int", "12", "my_select1", "b"), LocalDateTime.of(2026, 1, 1, 12, 0));
        assertThat(interview.issues()).containsEntry("my_int", AnswerIssue.CONSTRAINT);
        assertThat(interview.say(
                        form.question("my_output").orElseThrow(),
                        form.question("my_output").orElseThrow().label(),
                        "en"))
                .isEqualTo("is it still 12 and option b?");
    }
}
