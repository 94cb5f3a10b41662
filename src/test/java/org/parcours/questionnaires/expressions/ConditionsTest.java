package org.parcours.questionnaires.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.questionnaires.expressions.Conditions.Condition;
import org.parcours.questionnaires.expressions.Conditions.Join;
import org.parcours.questionnaires.expressions.Conditions.Kind;
import org.parcours.questionnaires.expressions.Conditions.Sign;

/// Conditions are written as XLSForm and read back the same.
class ConditionsTest {
    private static final List<String> NAMES = List.of("exports", "jobs", "سؤال", "_a.b-c", "and", "div", "today");
    private static final List<String> TEXTS = List.of(
            "yes",
            "it's",
            "a \"quoted\" word",
            "or",
            "${x}",
            "نعم",
            "5",
            "-3.5",
            "date('2024-01-01')",
            " x ",
            "a,b",
            "“ok”");
    private static final List<String> NUMBERS = List.of("0", "5", "-5", "12.5", "-0.125", "999999999999", "1000000");
    private static final List<String> DAYS = List.of("2024-02-29", "1999-12-31");

    private final Random random = new Random(20240531);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Optional<Condition> condition() {
        Kind kind = any(List.of(Kind.values()));
        String value = switch (kind) {
            case TEXT, CHOSEN -> any(TEXTS);
            case NUMBER -> any(NUMBERS);
            case DAY -> any(DAYS);
        };
        return Condition.of(any(NAMES), any(List.of(Sign.values())), value, kind);
    }

    @Test
    void readsBackWhateverItWrites() {
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            List<Condition> all = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                condition().ifPresent(all::add);
            }
            Conditions written = new Conditions(all.size() < 2 ? Join.AND : any(List.of(Join.values())), all);
            assertThat(Conditions.of(written.text())).as(written.text()).contains(written);
            read += all.size();
        }
        assertThat(read).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${exports}='yes'|exports|IS|yes|TEXT",
                "selected( ${markets} , \"fr\" )|markets|IS|fr|CHOSEN",
                "not(selected(${markets}, 'fr'))|markets|IS_NOT|fr|CHOSEN",
                "${jobs} >= 10|jobs|AT_LEAST|10|NUMBER",
                "${jobs} < - 1|jobs|LESS|-1|NUMBER",
                "(${founded} > date('2020-01-01'))|founded|MORE|2020-01-01|DAY",
                "${jobs} != ''|jobs|ANSWERED|``|TEXT",
                "${jobs} = ''|jobs|NOT_ANSWERED|``|TEXT"
            })
    void readsWhatOthersWrote(String text, String question, Sign sign, String value, Kind kind) {
        assertThat(Conditions.of(text))
                .contains(new Conditions(Join.AND, List.of(new Condition(question, sign, value, kind))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a} = 'x' and (${b} = 'y' or ${c} = 'z')",
                "${a} = 'x' or ${b} = 'y' and ${c} = 'z'",
                "${a} = ${b}",
                "${a} + 1 > 5",
                "'x' = ${a}",
                "not(${a} = 'x')",
                "selected(${a}, '')",
                "count-selected(${a}) > 2",
                "${a} =",
                ". > 5"
            })
    void leavesToTheExpressionWhatSaysMore(String text) {
        assertThat(Conditions.of(text)).isEmpty();
    }

    @Test
    void takesConditionsTogetherHoweverTheyArePut() {
        assertThat(Conditions.of("${a} = 1 and (${b} = 2 and ${c} = 3)")
                        .orElseThrow()
                        .all())
                .extracting(Condition::question)
                .containsExactly("a", "b", "c");
    }

    @Test
    void writesNoTextThatNothingCanHold() {
        assertThat(Condition.of("a", Sign.IS, "'\"“‘", Kind.TEXT)).isEmpty();
        assertThat(Condition.of("a b", Sign.IS, "x", Kind.TEXT)).isEmpty();
        assertThat(Condition.of("a", Sign.IS, "", Kind.TEXT)).isEmpty();
        // what is no number is compared as a text
        assertThat(Condition.of("a", Sign.IS, "ten", Kind.NUMBER).orElseThrow().kind())
                .isEqualTo(Kind.TEXT);
    }

    @Test
    void readsBackBoundsOfEveryKind() {
        for (Kind kind : List.of(Kind.NUMBER, Kind.DAY)) {
            List<String> values = kind == Kind.DAY ? DAYS : NUMBERS;
            for (int i = 0; i < 500; i++) {
                String from = random.nextBoolean() ? any(values) : "";
                String until = random.nextBoolean() ? any(values) : "";
                String pattern = random.nextBoolean() ? any(List.of("[0-9]{15}", "l'an", "\\d+")) : "";
                Kind kept = from.isEmpty() && until.isEmpty() ? Kind.NUMBER : kind;
                Bounds bounds = new Bounds(from, until, pattern, kept);
                assertThat(Bounds.of(bounds.text().orElseThrow())).contains(bounds);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {". > 0", ". >= 0 and . >= 5", ". >= ${a}", ". >= 0 or . <= 5", ". >= today()", ". >="})
    void leavesToTheConstraintWhatSaysMore(String text) {
        assertThat(Bounds.of(text)).isEmpty();
    }

    @Test
    void writesNoBoundThatIsNone() {
        assertThat(new Bounds("ten", "", "", Kind.NUMBER).text()).isEmpty();
        assertThat(new Bounds("", "2024-02-30", "", Kind.DAY).text()).isEmpty();
        assertThat(new Bounds("", "", "'\"“‘", Kind.NUMBER).text()).isEmpty();
    }
}
