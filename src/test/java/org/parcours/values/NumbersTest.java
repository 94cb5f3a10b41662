package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5|1234.5",
                "1\u00a0234,5|1234.5",
                "1\u202f234\u202f567,25|1234567.25",
                "1,234.5|1234.5",
                "1.234,5|1234.5",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1.200.000,50|1200000.50",
                "150.000,00|150000.00",
                "1234|1234",
                "33,57|33.57",
                "0,125|0.125",
                "0.125|0.125",
                "1234,567|1234.567",
                "1 234,567|1234.567",
                ",5|0.5",
                "-12,5|-12.5",
                "−12|-12",
                "(12 000)|-12000",
                "+7|7",
                "90 %|0.90",
                "12,5%|0.125",
                "١٢٣٤|1234",
                "١٬٢٣٤٫٥|1234.5",
                "١٢٣٫٤٥٦|123.456",
                "1,234٫5|1234.5",
                "٩٠٪|0.90",
                "1'234,5|1234.5",
                "1’234’567|1234567",
                "\u200f12|12",
            })
    void readsNumbersThatMeanOneThing(String typed, BigDecimal expected) {
        for (NumberStyle style : NumberStyle.values()) {
            assertThat(Numbers.read(typed, style)).isEqualTo(new Parsed.Ok<>(expected));
        }
        assertThat(Numbers.read(typed)).isEqualTo(new Parsed.Ok<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234|1.234|1234", "1.234|1.234|1234", "150.000|150.000|150000", "-1,000|-1.000|-1000"})
    void tellsBothReadings(String typed, BigDecimal one, BigDecimal other) {
        assertThat(Numbers.read(typed, NumberStyle.GUESS)).isEqualTo(new Parsed.Ambiguous<>(typed, one, other));
        assertThat(Numbers.read(typed)).isEqualTo(new Parsed.Ambiguous<>(typed, one, other));
    }

    @Test
    void readsOneNotationWhereItIsKnown() {
        assertThat(Numbers.read("1,234", NumberStyle.FRENCH).orRefuse()).isEqualTo("1.234");
        assertThat(Numbers.read("1.234", NumberStyle.FRENCH).orRefuse()).isEqualTo("1234");
        assertThat(Numbers.read("1,234", NumberStyle.ENGLISH).orRefuse()).isEqualTo("1234");
        assertThat(Numbers.read("1.234", NumberStyle.ENGLISH).orRefuse()).isEqualTo("1.234");
    }

    @Test
    void asksAboutWhatStandsAloneAndMeansTwoThings() {
        assertThatThrownBy(() -> Numbers.read("1.234").orRefuse())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues().getFirst().says().arguments())
                                .containsExactly("1.234", new BigDecimal("1.234"), new BigDecimal("1234")));
    }

    @Test
    void readsWholeNumbers() {
        assertThat(Numbers.whole("1,234").orRefuse()).isEqualTo("1234");
        assertThat(Numbers.whole("1.000")).isInstanceOf(Parsed.Ambiguous.class);
        assertThat(Numbers.whole("12,00", NumberStyle.GUESS).orRefuse()).isEqualTo("12");
        assertThat(Numbers.whole("12,5", NumberStyle.GUESS)).isEqualTo(Parsed.wrong("values.refused.whole", "12,5"));
    }

    @Test
    void readsSmallNumbersForRulesThatRefuseTheRest() {
        assertThat(Numbers.small("١٢")).isEqualTo(12);
        assertThat(Numbers.small("1 000")).isEqualTo(1000);
        for (String none : new String[] {"", "-3", "1,5", "x", "9999999999"}) {
            assertThat(Numbers.small(none)).as(none).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|GUESS",
                "7|GUESS",
                "x|GUESS",
                "12,5|FRENCH",
                "1.234.567|FRENCH",
                "1.200.000 DH|FRENCH",
                "1,234.5|ENGLISH",
                "1,234,567|ENGLISH",
                "1,200,000.50|ENGLISH",
            })
    void tellsTheStyleOfNumbersThatHaveOne(String typed, NumberStyle style) {
        assertThat(Numbers.onlyStyle(typed)).isEqualTo(style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12 34",
                "1,2,3",
                "1..2",
                "--1",
                "1e5",
                "1e-999999999",
                "%",
                "-",
                "-5)",
                "(5",
                "1 234 56",
                "12,34,567.8.9",
                "1 234'567",
                "0x12",
                "NaN",
                "Infinity",
                "12 000 (33)"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(Numbers.read(typed, NumberStyle.GUESS)).isEqualTo(Parsed.wrong("values.refused.number", typed));
    }

    @Test
    void boundsNumbers() {
        assertThat(Numbers.read("9".repeat(16), NumberStyle.GUESS))
                .isEqualTo(Parsed.wrong("values.refused.number-range"));
        assertThat(Numbers.read("1".repeat(1_000_000), NumberStyle.GUESS)).isInstanceOf(Parsed.Wrong.class);
        for (String machine : new String[] {"1e-999999999", "1e999999999", "0e-999999999", "0e999999999", "1e15"}) {
            assertThat(Numbers.isBounded(new BigDecimal(machine))).as(machine).isFalse();
        }
        assertThat(Numbers.isBounded(new BigDecimal("-999999999999999.99999"))).isTrue();
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(-99_999_999, 99_999_999), random.nextInt(7));
            assertThat(Numbers.read(Numbers.written(number)).orRefuse()).isEqualByComparingTo(number);
        }
    }
}
