package org.parcours.questionnaires.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.questionnaires.expressions.Unreadable.Reason;

/// The specification's own examples where it has some: https://getodk.github.io/xforms-spec/
class ExpressionTest {
    private static final Map<String, Value> SAID = Map.of(
            "exports", new Value.Text("yes"),
            "turnover", new Value.Text("1200"),
            "abroad", new Value.Text("300.5"),
            "markets", new Value.Text("fr sn ae"),
            "founded", new Value.Text("2019-03-01"),
            "name", new Value.Text("نادية"),
            "silent", Value.empty());

    private static final Answers ANSWERS = new Answers() {
        @Override
        public Value of(String question) {
            return SAID.getOrDefault(question, Value.empty());
        }

        @Override
        public Value here() {
            return new Value.Text("42");
        }

        @Override
        public String label(String choice, String question) {
            return question.equals("markets") && choice.equals("sn") ? "Sénégal" : "";
        }

        @Override
        public LocalDateTime now() {
            return LocalDate.of(2026, 11, 26).atTime(9, 30, 5);
        }
    };

    private static String worth(String expression) {
        return Expression.read(expression).in(ANSWERS).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "7 mod 3 | 1",
                "-7 mod 3 | -1",
                "1 div 4 | 0.25",
                "1 div 0 | Infinity",
                "5 - -3 | 8",
                "- 2 - 3 | -5",
                "10 - 2 - 3 | 5",
                "true() and not(false()) | true",
                "false() or true() and false() | false",
                "1 < 2 = true() | true",
                "'a' = 'a' | true",
                "'a' != \"b\" | true",
                "'1' = 1 | true",
                "'01' = '1' | false",
                "${turnover} > 1000 | true",
                "${silent} > 0 | false",
                "${silent} = '' | true",
                "${unasked} = '' | true",
                ". >= 0 and . < 100 | true",
                "${founded} < today() | true",
                "${founded} < '2018-01-01' | false",
                "${founded} = date('2019-03-01') | true",
                "today() - date('2026-11-20') | 6",
                "date('2017-05-28') | 2017-05-28",
                "date(0) | 1970-01-01",
                "date('no day') | ``",
                "now() > today() | true",
                "decimal-date-time('1970-01-02') | 1",
                "decimal-date-time('1970-01-01T12:00:00') | 0.5",
                "format-date('2026-11-05', '%d/%m/%Y %e %n %y %%') | 05/11/2026 5 11 26 %",
                "format-date-time(now(), '%H:%M:%S') | 09:30:05",
            })
    void worksOutAsXPathDoes(String expression, String expected) {
        assertThat(worth(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "selected(${markets}, 'sn') | true",
                "selected(${markets}, 's') | false",
                "selected(${silent}, '') | false",
                "selected-at(${markets}, 1) | sn",
                "selected-at(${markets}, 9) | ``",
                "count-selected(${markets}) | 3",
                "count-selected(${silent}) | 0",
                "jr:choice-name('sn', '${markets}') | Sénégal",
                "jr:choice-name(selected-at(${markets}, 1), ${markets}) | Sénégal",
                "if(${exports} = 'yes', 'abroad', 'here') | abroad",
                "coalesce(${silent}, ${turnover}) | 1200",
                "once(7) | 42",
                "int('8.9') | 8",
                "int(-8.9) | -8",
                "round(1.5) | 2",
                "round(-1.5) | -1",
                "round(1.235, 2) | 1.24",
                "round(1234, -2) | 1200",
                "pow(2, 10) | 1024",
                "abs(-3) | 3",
                "sqrt(9) | 3",
                "sum(${turnover}, ${abroad}) | 1500.5",
                "max(${turnover}, ${silent}, ${abroad}) | 1200",
                "min(${turnover}, ${abroad}) | 300.5",
                "max(${silent}) | NaN",
                "count-non-empty(${turnover}, ${silent}, ${name}) | 2",
                "checklist(-1, 2, true(), true(), false()) | true",
                "checklist(3, -1, true(), true(), false()) | false",
                "string-length(${name}) | 5",
                "string-length('👩‍🚀') | 3",
                "concat(${name}, ' - ', 3) | نادية - 3",
                "join('; ', 'a', 'b') | a; b",
                "contains(${name}, 'ادي') | true",
                "starts-with('export', 'ex') | true",
                "ends-with('export', 'ex') | false",
                "substr('hello', 1, 3) | el",
                "substr('hello', -3) | llo",
                "substr('hello', 4, 2) | ``",
                "normalize-space('  a   b ') | a b",
                "translate('aabb', 'ab', 'x') | xx",
                "regex('06-12', '[0-9]{2}-[0-9]{2}') | true",
                "regex('x06-12', '[0-9]{2}-[0-9]{2}') | false",
                "boolean-from-string('1') | true",
                "boolean('') | false",
                "number('x') | NaN",
                "number(true()) | 1",
                "string(1.50) | 1.5",
                "string(100000000) | 100000000",
            })
    void knowsTheFunctions(String expression, String expected) {
        assertThat(worth(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + | SYNTAX | 3 | ``",
                "(1 | SYNTAX | 2 | ``",
                "1 2 | SYNTAX | 2 | 2",
                "${a} & ${b} | SYNTAX | 5 | &",
                "'open | OPEN_TEXT | 0 | '",
                "geofence('x', 'y') | FUNCTION | 0 | geofence",
                "regex(., '(?=a)') | PATTERN | 0 | (?=a)",
                "selected(1) | ARGUMENTS | 0 | selected",
                "//other = 1 | PATH | 0 | //",
                "@other | PATH | 0 | @",
                "other = 1 | PATH | 0 | other",
                "`` | SYNTAX | 0 | ``",
            })
    void saysWhatItCannotReadAndWhere(String expression, Reason reason, int at, String what) {
        assertThatThrownBy(() -> Expression.read(expression)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.at()).isEqualTo(at);
            assertThat(unreadable.what()).isEqualTo(what);
        });
    }

    @Test
    void saysWhichQuestionsItAsksAbout() {
        assertThat(Expression.read("if(selected(${b}, 'x'), -${a}, ${b} + jr:choice-name('x', ${c}))")
                        .references())
                .containsExactly("a", "b", "c");
    }

    @Test
    void holdsOutAgainstWhatIsMeantToExhaustIt() {
        assertThatThrownBy(() -> Expression.read("(".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Expression.read("-".repeat(100_000) + "1")).isInstanceOf(Unreadable.class);
        // exponential where patterns are tried one after the other
        assertThat(worth("regex('" + "a".repeat(64) + "!', '(a+)+')")).isEqualTo("false");
    }

    @Test
    void takesTypographicQuotesForQuotes() {
        assertThat(worth("“a” = ‘a’")).isEqualTo("true");
    }
}
