package org.parcours.transfers.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.NumberStyle;
import org.parcours.transfers.files.Problem;

class ValuesTest {
    private static final Values FRENCH = new Values(NumberStyle.FRENCH, DayOrder.DAY_FIRST, "MAD");
    private static final Values ENGLISH = new Values(NumberStyle.ENGLISH, DayOrder.MONTH_FIRST, "MAD");
    private static final Values GUESS = new Values(NumberStyle.GUESS, DayOrder.DAY_FIRST, "MAD");

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
                "1234|1234",
                "0,125|0.125",
                "0.125|0.125",
                ",5|0.5",
                "-12,5|-12.5",
                "−12|-12",
                "+7|7",
                "90 %|0.90",
                "12,5%|0.125",
                "١٢٣٤|1234",
                "١٬٢٣٤٫٥|1234.5",
                "١٢٣٫٤٥٦|123.456",
                "٩٠٪|0.90",
                "1'234,5|1234.5",
            })
    void readsNumbersThatMeanOneThing(String raw, BigDecimal expected) {
        assertThat(GUESS.number(text(raw))).isEqualTo(new Parsed.Ok<>(expected));
        assertThat(FRENCH.number(text(raw))).isEqualTo(new Parsed.Ok<>(expected));
        assertThat(ENGLISH.number(text(raw))).isEqualTo(new Parsed.Ok<>(expected));
    }

    @Test
    void readsNumbersThatMeanTwoThingsByTheDeclaredStyle() {
        assertThat(FRENCH.number(text("1,234"))).isEqualTo(new Parsed.Ok<>(new BigDecimal("1.234")));
        assertThat(ENGLISH.number(text("1,234"))).isEqualTo(new Parsed.Ok<>(new BigDecimal("1234")));
        assertThat(ENGLISH.number(text("1.234"))).isEqualTo(new Parsed.Ok<>(new BigDecimal("1.234")));
        assertThat(GUESS.number(text("1,234"))).isEqualTo(new Parsed.Wrong<>(Problem.AMBIGUOUS_NUMBER, "1,234"));
        assertThat(FRENCH.number(text("1.234"))).isEqualTo(new Parsed.Wrong<>(Problem.AMBIGUOUS_NUMBER, "1.234"));
    }

    @Test
    void guessesTheStyleFromTheColumn() {
        assertThat(Values.styleOf(List.of("1,234", "12,5"), NumberStyle.GUESS)).isEqualTo(NumberStyle.FRENCH);
        assertThat(Values.styleOf(List.of("1,234", "1,234.5"), NumberStyle.GUESS))
                .isEqualTo(NumberStyle.ENGLISH);
        assertThat(Values.styleOf(List.of("1,234", "1,234,567"), NumberStyle.GUESS))
                .isEqualTo(NumberStyle.ENGLISH);
        assertThat(Values.styleOf(List.of("1,234", "7", "x"), NumberStyle.FRENCH))
                .isEqualTo(NumberStyle.FRENCH);
        assertThat(Values.styleOf(List.of("1,5", "1.5"), NumberStyle.GUESS)).isEqualTo(NumberStyle.GUESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12 34", "1,2,3", "1..2", "--1", "1e5", "%", "-", "1 234 56", "12,34,567.8.9"})
    void refusesWhatIsNoNumber(String raw) {
        assertThat(GUESS.number(text(raw))).isEqualTo(new Parsed.Wrong<>(Problem.NOT_A_NUMBER, raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,2 MDH|4200000|MAD",
                "4,2MDH|4200000|MAD",
                "180 000 DH|180000|MAD",
                "MAD 180 000|180000|MAD",
                "180 000|180000|MAD",
                "12 k€|12000|EUR",
                "1.5M|1500000|MAD",
                "$1,250.50|1250.50|USD",
                "3 millions de dirhams|3000000|MAD",
                "٥٠ ألف درهم|50000|MAD",
                "4,2 مليون درهم|4200000|MAD",
                "180 000 د.م.|180000|MAD",
                "-5 KDH|-5000|MAD",
                "2 Mrd MAD|2000000000|MAD",
            })
    void readsAmounts(String raw, BigDecimal amount, String currency) {
        assertThat(FRENCH.money(text(raw))).isEqualTo(new Parsed.Ok<>(new Money(amount, currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "12 pommes", "DH", "1 2 DH", "12 DH 5"})
    void refusesWhatIsNoAmount(String raw) {
        assertThat(FRENCH.money(text(raw))).isEqualTo(new Parsed.Wrong<>(Problem.NOT_MONEY, raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/05/2024|2024-05-31",
                "31-05-2024|2024-05-31",
                "31.5.2024|2024-05-31",
                "31/05/24|2024-05-31",
                "31/05/98|1998-05-31",
                "2024-05-31|2024-05-31",
                "2024-05-31T10:20:30Z|2024-05-31",
                "31/05/2024 00:00:00|2024-05-31",
                "31 mai 2024|2024-05-31",
                "1er août 2024|2024-08-01",
                "3 févr. 2024|2024-02-03",
                "May 31, 2024|2024-05-31",
                "31 May 2024|2024-05-31",
                "٣١/٠٥/٢٠٢٤|2024-05-31",
                "31 ماي 2024|2024-05-31",
                "٣ يناير ٢٠٢٤|2024-01-03",
                "7 غشت 2024|2024-08-07",
                "7 شتنبر 2024|2024-09-07",
                "7 أكتوبر 2024|2024-10-07",
                "7 نونبر 2024|2024-11-07",
                "7 دجنبر 2024|2024-12-07",
                "7 يوليوز 2024|2024-07-07",
                "03/04/2024|2024-04-03",
            })
    void readsDays(String raw, LocalDate expected) {
        assertThat(FRENCH.day(text(raw))).isEqualTo(new Parsed.Ok<>(expected));
    }

    @Test
    void readsAmericanDaysOnlyWhereDeclared() {
        assertThat(ENGLISH.day(text("03/04/2024"))).isEqualTo(new Parsed.Ok<>(LocalDate.of(2024, 3, 4)));
        assertThat(FRENCH.day(text("05/31/2024"))).isEqualTo(new Parsed.Wrong<>(Problem.NO_SUCH_DAY, "05/31/2024"));
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThat(FRENCH.day(text("31/02/2024"))).isEqualTo(new Parsed.Wrong<>(Problem.NO_SUCH_DAY, "31/02/2024"));
        assertThat(FRENCH.day(text("29 février 2023")))
                .isEqualTo(new Parsed.Wrong<>(Problem.NO_SUCH_DAY, "29 février 2023"));
        assertThat(FRENCH.day(text("2024-13-01"))).isEqualTo(new Parsed.Wrong<>(Problem.NO_SUCH_DAY, "2024-13-01"));
        assertThat(FRENCH.day(text("mai 2024"))).isEqualTo(new Parsed.Wrong<>(Problem.NOT_A_DATE, "mai 2024"));
        assertThat(FRENCH.day(new Cell.Numeric("A1", new BigDecimal("45443"))))
                .isEqualTo(new Parsed.Wrong<>(Problem.NOT_A_DATE, "45443"));
    }

    @ParameterizedTest
    @CsvSource({"Oui,true", "NON,false", "yes,true", "No,false", "نعم,true", "لا,false", "x,true", "0,false"})
    void readsYesAndNo(String raw, boolean expected) {
        assertThat(FRENCH.yesNo(text(raw))).isEqualTo(new Parsed.Ok<>(expected));
    }

    @Test
    void takesTypedCellsAsTheyAre() {
        assertThat(FRENCH.day(new Cell.Moment("A1", LocalDateTime.of(2024, 5, 31, 9, 0))))
                .isEqualTo(new Parsed.Ok<>(LocalDate.of(2024, 5, 31)));
        assertThat(FRENCH.whole(new Cell.Numeric("A1", new BigDecimal("12"))))
                .isEqualTo(new Parsed.Ok<>(BigInteger.valueOf(12)));
        assertThat(FRENCH.whole(text("12,5"))).isEqualTo(new Parsed.Wrong<>(Problem.NOT_WHOLE, "12,5"));
        assertThat(FRENCH.text(new Cell.Numeric("A1", new BigDecimal("123456789012345"))))
                .isEqualTo(new Parsed.Ok<>("123456789012345"));
        assertThat(FRENCH.yesNo(new Cell.Truth("A1", true))).isEqualTo(new Parsed.Ok<>(true));
        assertThat(FRENCH.text(text("  a b "))).isEqualTo(new Parsed.Ok<>("a b"));
    }

    @Test
    void refusesFormulasAndFaultyCells() {
        Cell formula = new Cell.Formula("B2", "A1*2", "4");
        assertThat(FRENCH.number(formula)).isEqualTo(new Parsed.Wrong<>(Problem.FORMULA, "=A1*2"));
        assertThat(FRENCH.text(formula)).isEqualTo(new Parsed.Wrong<>(Problem.FORMULA, "=A1*2"));
        assertThat(FRENCH.day(new Cell.Faulty("B2", Problem.FICTITIOUS_DAY, "29/02/1900")))
                .isEqualTo(new Parsed.Wrong<>(Problem.FICTITIOUS_DAY, "29/02/1900"));
        assertThat(FRENCH.number(new Cell.Empty("B2"))).isEqualTo(new Parsed.Wrong<>(Problem.MISSING, ""));
    }

    private static Cell text(String value) {
        return new Cell.Text("B12", value);
    }
}
