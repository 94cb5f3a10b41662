package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
import org.parcours.text.Saying;
import tools.jackson.databind.json.JsonMapper;

class ValueTypesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.ma|example.ma",
                "HTTP://Example.MA:8080/a?b=c#d|example.ma",
                "www.example.ma/page|www.example.ma",
                "https://موقع.المغرب/صفحة|xn--4gbrim.xn--mgbc0a9azcg",
                "http://localhost|localhost",
                "http://[::1]/|[::1]",
                "https://a_b.example.ma./|a_b.example.ma",
            })
    void readsAddressesOfTheWeb(String typed, String host) {
        WebAddress address = new WebAddress(" " + typed);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.link()).isEqualTo(address.text()).endsWith(typed);
        assertThat(WebAddress.stored(address.text())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exemple",
                "javascript:alert(1)",
                "javascript://example.ma/%0aalert(1)",
                "data:text/html,x",
                "ftp://example.ma",
                "https://",
                "https:///page",
                "https://user:secret@example.ma",
                "https://example.ma@evil.example",
                "https://example.ma\\@evil.example",
                "https://example.ma/a b",
                "https://example.ma/\"onclick=",
                "https://example.ma/<script>",
                "https://example.ma/\u202egpj",
                "https://example.ma:99999",
                "https://example.ma:0",
                "https://exa mple.ma",
                "https://.ma",
                "https://-.[x]",
                "mailto:a@example.ma",
                "//example.ma",
            })
    void refusesWhatIsNoAddressOfTheWeb(String typed) {
        assertThatThrownBy(() -> new WebAddress(typed)).isInstanceOf(Refused.class);
        assertThat(WebAddress.stored(typed).link()).isNull();
        assertThat(WebAddress.stored(typed).isSound()).isFalse();
        assertThat(WebAddress.stored(typed).text()).isEqualTo(typed);
    }

    @Test
    void refusesAddressesThatNobodyTypes() {
        assertThatThrownBy(() -> new WebAddress("https://example.ma/" + "a".repeat(2_000)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new WebAddress("https://example.ma/\nSet-Cookie:"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void readsCurrencies() {
        assertThat(new Currency(" mad ").code()).isEqualTo("MAD");
        assertThat(new Currency("DH").code()).isEqualTo("MAD");
        assertThat(new Currency("درهم").code()).isEqualTo("MAD");
        assertThat(new Currency("€").code()).isEqualTo("EUR");
        for (String typed : List.of("", "XXX", "MA", "ABC", "¤")) {
            assertThatThrownBy(() -> new Currency(typed)).isInstanceOf(Refused.class);
            assertThat(Currency.stored(typed).isSound()).isFalse();
        }
        assertThat(Currency.stored("DH").isSound()).isFalse();
    }

    @Test
    void boundsMoney() {
        Currency dirham = new Currency("MAD");
        assertThat(new Money(new BigDecimal("12.50"), dirham)).isEqualTo(new Money(new BigDecimal("12.5"), dirham));
        for (String amount : List.of("1e-999999999", "1e999999999", "1000000000000000", "0.0000001")) {
            assertThatThrownBy(() -> new Money(new BigDecimal(amount), dirham)).isInstanceOf(Refused.class);
            assertThat(Money.stored(new BigDecimal(amount), "MAD").isSound()).isFalse();
        }
    }

    @Test
    void readsPlacesOnTheEarth() {
        assertThat(GeoPoint.of(null, null)).isNull();
        GeoPoint casablanca = new GeoPoint(new BigDecimal("33.57311049999"), new BigDecimal("-7.5898434"));
        assertThat(casablanca.latitude()).isEqualTo("33.57311");
        assertThat(casablanca.longitude()).isEqualTo("-7.589843");
        refuses("longitude", new BigDecimal("33"), null);
        refuses("latitude", null, new BigDecimal("33"));
        refuses("latitude", new BigDecimal("90.0000001"), BigDecimal.ONE);
        refuses("longitude", BigDecimal.ONE, new BigDecimal("-181"));
        refuses("latitude", new BigDecimal("1e-999999999"), BigDecimal.ONE);
        refuses("longitude", BigDecimal.ONE, new BigDecimal("1e999999999"));
        assertThat(GeoPoint.stored(new BigDecimal("91"), null)).isNull();
    }

    private static void refuses(String field, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        assertThatThrownBy(() -> GeoPoint.of(latitude, longitude))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "05 22 20 10 10,MA,+212 5 22 20 10 10",
        "+212522201010,FR,+212 5 22 20 10 10",
        "00212 522 20 10 10,MA,+212 5 22 20 10 10",
        "٠٥٢٢٢٠١٠١٠,MA,+212 5 22 20 10 10",
        "06 12 34 56 78,FR,+33 6 12 34 56 78",
    })
    void readsTelephoneNumbers(String typed, String region, String text) {
        PhoneNumber number = new PhoneNumber(typed, region);
        assertThat(number.text()).isEqualTo(text);
        assertThat(PhoneNumber.stored(text).link()).isEqualTo(number.link()).startsWith("tel:+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "abc", "+999 123 456 789", "0522 20 10", "05222010101010", "tel", "+212\n522201010"})
    void refusesWhatCannotBeCalled(String typed) {
        assertThatThrownBy(() -> new PhoneNumber(typed, "MA")).isInstanceOf(Refused.class);
        assertThat(PhoneNumber.stored(typed).isSound()).isFalse();
        assertThat(PhoneNumber.stored(typed).link()).isNull();
    }

    @Test
    void knowsADayToItsYearOrMonth() {
        PartialDate year = PartialDate.parse("2019");
        PartialDate month = PartialDate.parse("2020-02");
        assertThat(year.first()).isEqualTo("2019-01-01");
        assertThat(year.last()).isEqualTo("2019-12-31");
        assertThat(month.last()).isEqualTo("2020-02-29");
        assertThat(PartialDate.stored(LocalDate.of(2019, 1, 1), "YEAR")).isEqualTo(year);
        assertThat(PartialDate.stored(LocalDate.of(2019, 1, 1), null)).isEqualTo(PartialDate.parse("2019-01-01"));
        assertThat(PartialDate.parse("2019-03-15").day()).isEqualTo("2019-03-15");
        assertThatThrownBy(year::day).isInstanceOf(Refused.class);
        for (String wrong : List.of("", "19", "2019-13", "2019-02-30", "03/2019", "20190")) {
            assertThatThrownBy(() -> PartialDate.parse(wrong)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void isOneTextForMachines() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(PartialDate.parse("2019-03"))).isEqualTo("\"2019-03\"");
        assertThat(json.readValue("\"2019\"", PartialDate.class)).isEqualTo(PartialDate.of(2019));
        assertThat(json.readValue("\"https://example.ma\"", WebAddress.class).host())
                .isEqualTo("example.ma");
        assertThat(json.writeValueAsString(new Email("a@example.ma"))).isEqualTo("\"a@example.ma\"");
    }

    @Test
    void neverRefusesAnAddressThatIsStored() {
        assertThat(Email.stored("a,b@example.ma").isSound()).isFalse();
        assertThatThrownBy(Email.stored("a,b@example.ma")::encoded).isInstanceOf(Refused.class);
    }

    @Test
    void saysEachRefusalInThreeLanguages() throws IOException {
        Messages messages = new Messages(List.of("text", "values"));
        Properties keys = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/values_en.properties"))) {
            keys.load(in);
        }
        assertThat(keys.stringPropertyNames()).hasSizeGreaterThan(10).allSatisfy(key -> {
            for (Language language : Language.values()) {
                assertThat(messages.words(language).say("values." + key, "1,234", 1, 2))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
        assertThat(Saying.of(
                                "values.refused.ambiguous",
                                "03/04/2023",
                                new Saying.LongDate(LocalDate.of(2023, 4, 3)),
                                "x")
                        .in(messages.words(Language.FRENCH)))
                .contains("3 avril 2023");
        assertThat(PartialDate.parse("2019-03").in(messages.words(Language.FRENCH)))
                .isEqualTo("mars 2019");
    }
}
