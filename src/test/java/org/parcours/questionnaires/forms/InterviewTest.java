package org.parcours.questionnaires.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.questionnaires.xlsform.XlsFormTest;
import org.parcours.values.Parsed;

class InterviewTest {
    private static final Form FORM = XlsFormTest.form();

    private static Interview with(Map<String, String> typed) {
        return new Interview(FORM, typed, LocalDate.of(2026, 11, 26).atTime(9, 30));
    }

    private static Question question(String name) {
        return FORM.question(name).orElseThrow();
    }

    @Test
    void asksAGroupOnlyWhereItIsRelevant() {
        assertThat(with(Map.of()).isAsked(question("markets"))).isFalse();
        assertThat(with(Map.of("exports", "no")).isAsked(FORM.items().get(2))).isFalse();
        assertThat(with(Map.of("exports", "yes")).isAsked(question("markets"))).isTrue();
    }

    @Test
    void countsWhatIsNotAskedAsNotAnswered() {
        Map<String, String> typed = Map.of("exports", "no", "exported", "5", "turnover", "10");
        assertThat(with(typed).value(question("exported"))).isEqualTo(Value.empty());
        assertThat(with(typed).value(question("share")).text()).isEmpty();
        Map<String, String> again = Map.of("exports", "yes", "exported", "5", "turnover", "10");
        assertThat(with(again).value(question("share")).number()).isEqualTo(0.5);
    }

    @Test
    void offersTheChoicesThatTheFilterLeaves() {
        assertThat(with(Map.of("exports", "yes", "region", "africa")).choices(question("markets")))
                .extracting(Choice::name)
                .containsExactly("sn");
    }

    @Test
    void saysWhatStandsAgainstEachAnswerInTheFormsOrder() {
        assertThat(with(Map.of()).issues()).containsExactly(Map.entry("exports", AnswerIssue.REQUIRED));
        assertThat(with(Map.of(
                                "exports",
                                "yes",
                                "region",
                                "europe",
                                "markets",
                                "fr sn",
                                "exported",
                                "11",
                                "turnover",
                                "10"))
                        .issues())
                .containsExactly(
                        Map.entry("markets", AnswerIssue.CHOICE), Map.entry("exported", AnswerIssue.CONSTRAINT));
        assertThat(with(Map.of("exports", "maybe", "turnover", "ten")).issues())
                .containsExactly(Map.entry("exports", AnswerIssue.CHOICE), Map.entry("turnover", AnswerIssue.TYPE));
        assertThat(with(Map.of("exports", "yes", "exported", "0", "turnover", "10"))
                        .issues())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMAL | 1234,5 | 1234.5",
                "DECIMAL | 1 234,50 | 1234.5",
                "DECIMAL | 1,234.5 | 1234.5",
                "DECIMAL | 1,234,567 | 1234567",
                "DECIMAL | ١٢٣٤٫٥ | 1234.5",
                "DECIMAL | -,5 | -0.5",
                "INTEGER | ۴۲ | 42",
                "INTEGER | 42,0 | 42",
                "DATE | 31/05/2024 | 2024-05-31",
                "DATE | 2024-05-31 | 2024-05-31",
                "TEXT | =SUM(A1) | =SUM(A1)",
            })
    void readsWhatPeopleType(QuestionType type, String typed, String expected) {
        assertThat(AnswerReader.read(type, typed).orRefuse().text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DECIMAL,ten", "DECIMAL,1e999", "INTEGER,4.2", "DATE,31/02/2024", "DATE,soon", "DECIMAL,--1"})
    void refusesWhatIsNoneOfItsType(QuestionType type, String typed) {
        assertThat(AnswerReader.read(type, typed)).isInstanceOf(Parsed.Wrong.class);
    }
}
