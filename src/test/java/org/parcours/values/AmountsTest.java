package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,2 MDH|4200000|MAD",
                "4,2MDH|4200000|MAD",
                "2,5 KDH|2500|MAD",
                "180 000 DH|180000|MAD",
                "1 200 000 DH|1200000|MAD",
                "1.200.000 DH|1200000|MAD",
                "1 200 000,00|1200000|",
                "1,200,000.50|1200000.5|",
                "MAD 180 000|180000|MAD",
                "MAD 500K|500000|MAD",
                "180 000|180000|",
                "0|0|",
                "12 k€|12000|EUR",
                "12k€|12000|EUR",
                "1.5M|1500000|",
                "$1,250.50|1250.5|USD",
                "3 millions de dirhams|3000000|MAD",
                "1,5 million de dirhams|1500000|MAD",
                "500 mille euros|500000|EUR",
                "3 millions d’euros|3000000|EUR",
                "٥٠ ألف درهم|50000|MAD",
                "4,2 مليون درهم|4200000|MAD",
                "مليون درهم|1000000|MAD",
                "مليوني درهم|2000000|MAD",
                "3 ملايين درهم|3000000|MAD",
                "180 000 د.م.|180000|MAD",
                "-5 KDH|-5000|MAD",
                "(12 000)|-12000|",
                "(12 000 DH)|-12000|MAD",
                "(12 000) DH|-12000|MAD",
                "2 MD|2000000000|",
                "2 MMDH|2000000000|MAD",
                "2 Mrd MAD|2000000000|MAD",
                "2 000 TND|2000|TND",
            })
    void readsAmounts(String typed, BigDecimal amount, @Nullable String currency) {
        assertThat(Amounts.read(typed, NumberStyle.GUESS))
                .isEqualTo(new Parsed.Ok<>(
                        new Amounts.Quantity(amount, currency == null ? null : new Currency(currency))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "beaucoup",
                "12 pommes",
                "DH",
                "1 2 DH",
                "12 DH 5",
                "12 € MAD",
                "environ 3 MDH",
                "3 à 5 MDH",
                "12 %",
                "(12) 000",
                "4. DH",
                "1e9 DH",
                "dirhams",
                "5 milliards de milliards",
                "-"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Amounts.read(typed, NumberStyle.GUESS)).isEqualTo(Parsed.wrong("values.refused.amount", typed));
    }

    @Test
    void tellsBothReadings() {
        assertThat(Amounts.read("1,234 DH", NumberStyle.GUESS))
                .isEqualTo(new Parsed.Ambiguous<>(
                        "1,234 DH",
                        new Amounts.Quantity(new BigDecimal("1.234"), new Currency("MAD")),
                        new Amounts.Quantity(new BigDecimal("1234"), new Currency("MAD"))));
        assertThat(Amounts.read("1,234")).isInstanceOf(Parsed.Ambiguous.class);
        assertThat(Amounts.read("1.234")).isInstanceOf(Parsed.Ambiguous.class);
    }

    @Test
    void takesOneCurrencyForAnAmount() {
        Amounts.Quantity dirhams = Amounts.read("4,2 MDH").orRefuse();
        assertThat(Amounts.currency("value", dirhams, "dh")).isEqualTo("MAD");
        assertThat(Amounts.currency("value", dirhams, "")).isEqualTo("MAD");
        assertThat(Amounts.currency("value", null, "EUR")).isEqualTo("EUR");
        assertThat(Amounts.currency("value", dirhams, "ZZZ")).isEqualTo("ZZZ");
        assertThatThrownBy(() -> Amounts.currency("value", dirhams, "EUR"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("value"));
    }
}
