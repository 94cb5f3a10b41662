package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private final Messages messages = new Messages(List.of("text", "words-test"));
    private final Words french = messages.words(Language.FRENCH);
    private final Words english = messages.words(Language.ENGLISH);
    private final Words arabic = messages.words(Language.ARABIC);
    private final Words arabicDigits = messages.words(Language.ARABIC, Digits.ARABIC);

    @Test
    void saysSentencesWithArgumentsByPositionAndByName() {
        assertThat(french.say("words-test.plain")).isEqualTo("L'été, c'est ici");
        assertThat(french.say("words-test.found", 1234)).isEqualTo("1\u202f234 startups");
        assertThat(french.say("words-test.found", 1)).isEqualTo("1 startup");
        assertThat(arabic.say("words-test.found", 2)).isEqualTo("مقاولتان");
        assertThat(arabicDigits.say("words-test.found", 11)).isEqualTo("١١ مقاولة");
        assertThat(english.say("words-test.named", "who", "Salma", "park", "Rabat"))
                .isEqualTo("Salma joins Rabat");
        assertThat(english.say("words-test.named", Map.of("who", "Salma", "park", "Rabat")))
                .isEqualTo("Salma joins Rabat");
    }

    @Test
    void keepsANameOfTheOtherScriptTogether() {
        assertThat(arabic.say("words-test.named", "who", "Salma", "park", "الرباط"))
                .isEqualTo("\u2068Salma\u2069 في الرباط");
        assertThat(english.say("words-test.named", "who", "سلمى", "park", "Rabat"))
                .isEqualTo("\u2068سلمى\u2069 joins Rabat");
        assertThat(arabic.say("words-test.named", "who", "سلمى", "park", "https://parcours.example/x"))
                .as("an address")
                .endsWith("https://parcours.example/x");
        assertThat(arabic.say("words-test.kind", "kind", "STARTUP"))
                .as("a choice is no text")
                .isEqualTo("مقاولة ناشئة");
    }

    @Test
    void namesKeyAndLanguageOfWhatIsMissing() {
        assertThatThrownBy(() -> french.say("words-test.absent")).hasMessage("No message words-test.absent in fr");
        assertThatThrownBy(() -> arabic.say("words-test.found"))
                .hasMessage("Message words-test.found in ar needs an argument 0");
        assertThatThrownBy(() -> english.say("words-test.named", "who", "Salma"))
                .hasMessage("Message words-test.named in en needs an argument park");
        assertThatThrownBy(() -> new Messages(List.of("nothing")))
                .hasMessage("No messages/nothing_fr.properties on the class path");
    }

    @Test
    void writesDatesAsReadersDo() {
        assertThat(french.date(DAY)).isEqualTo("31/05/2024");
        assertThat(french.date(null)).isEmpty();
        assertThat(arabicDigits.date(DAY)).isEqualTo("٣١/٠٥/٢٠٢٤");
        assertThat(french.longDate(DAY)).isEqualTo("31 mai 2024");
        assertThat(english.longDate(DAY)).isEqualTo("31 May 2024");
        assertThat(arabic.longDate(DAY)).isEqualTo("31 ماي 2024");
        assertThat(arabic.month(YearMonth.of(2024, 8))).isEqualTo("غشت 2024");
        assertThat(french.moment(LocalDateTime.of(2024, 5, 31, 14, 5))).isEqualTo("31/05/2024 14:05");
        assertThat(french.year(2024)).isEqualTo("2024");
    }

    @Test
    void writesSharesAndRanges() {
        assertThat(french.percent(0.9)).isEqualTo("90\u202f%");
        assertThat(english.percent(0.9)).isEqualTo("90%");
        assertThat(arabicDigits.percent(0.9)).isEqualTo("٩٠٪");
        assertThat(french.percent(0.8286, 1)).isEqualTo("82,9\u202f%");
        assertThat(french.percentRange(0.864, 0.928, 1)).isEqualTo("86,4 – 92,8\u202f%");
        assertThat(arabic.percentRange(0.864, 0.928, 1)).isEqualTo("\u206686,4 – 92,8%\u2069");
        assertThat(english.range(1_200, 1_500)).isEqualTo("1,200 – 1,500");
    }

    @Test
    void writesAmounts() {
        assertThat(french.money(new BigDecimal("4200000"), "MAD")).isEqualTo("4,2 MDH");
        assertThat(french.money(new BigDecimal("55000000.00"), "MAD")).isEqualTo("55 MDH");
        assertThat(french.money(new BigDecimal("180000"), "MAD")).isEqualTo("180\u202f000 DH");
        assertThat(french.money(new BigDecimal("99.5"), "MAD")).isEqualTo("99,50 DH");
        assertThat(french.unit("MAD")).isEqualTo("dirhams marocains");
        assertThat(french.unit("m²")).isEqualTo("m²");
        assertThat(french.moneyInFull(new BigDecimal("4237500"), "MAD")).isEqualTo("4\u202f237\u202f500 DH");
        assertThat(english.money(new BigDecimal("180000"), "EUR")).isEqualTo("180,000 EUR");
        assertThat(english.money(new BigDecimal("1250000"), "EUR")).isEqualTo("1.25 M EUR");
        assertThat(arabic.money(new BigDecimal("4200000"), "MAD")).isEqualTo("4,2 مليون درهم");
        assertThat(french.money(null, "MAD")).isEmpty();
        assertThat(arabic.integer(-5)).startsWith("\u2066").endsWith("5\u2069");
    }

    @Test
    void writesDurations() {
        assertThat(french.duration(Period.of(4, 3, 2))).isEqualTo("4 ans et 3 mois");
        assertThat(arabic.duration(Period.ofMonths(2))).isEqualTo("شهران");
        assertThat(english.duration(Period.ofDays(1))).isEqualTo("1 day");
        assertThat(english.duration(Period.ofMonths(24))).isEqualTo("2 years");
    }

    @Test
    void findsLanguages() {
        assertThat(Language.of("ar-MA")).isEqualTo(Language.ARABIC);
        assertThat(Language.of("EN_us")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("de")).isEqualTo(Language.FRENCH);
        assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
        assertThat(Language.FRENCH.locale().toLanguageTag()).isEqualTo("fr-MA");
    }

    @Test
    void saysTextsInTheLanguagesTheyHave() {
        LocalizedText text = new LocalizedText("Rabat", " ", "Rabat EN");
        assertThat(arabic.text(text)).isEqualTo("Rabat");
        assertThat(text.spokenIn(Language.ARABIC)).isEqualTo(Language.FRENCH);
        assertThat(english.text(text)).isEqualTo("Rabat EN");
        assertThat(LocalizedText.of(text.toMap())).isEqualTo(text);
        assertThat(text.toMap()).containsExactly(Map.entry("fr", "Rabat"), Map.entry("en", "Rabat EN"));
        assertThatThrownBy(() -> new LocalizedText(null, "", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of(Map.of("de", "x"))).hasMessage("Unknown language de");
    }
}
