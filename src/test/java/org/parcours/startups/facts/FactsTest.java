package org.parcours.startups.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.startups.facts.Measure.Unit;
import org.parcours.startups.facts.Observation.Status;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Issue;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Refused;

/// Rules of observations and measures.
class FactsTest {
    private static final UUID STARTUP = new UUID(0, 7);
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 31);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private static Refusal refusal(ThrowingCallable act) {
        return Refusal.valueOf(key(act).replace("journeys.refusal.", ""));
    }

    private static String key(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).key();
    }

    private static Observation seen(LocalDate on, @Nullable LocalDate happened, @Nullable String link) {
        return Observation.of(
                STARTUP,
                STARTUP,
                new Observation.Draft(on, Status.CEASED, Source.REGISTER, happened, link, null, " "),
                TODAY);
    }

    @Test
    void refusesAnObservationInTheFuture() {
        assertThat(refusal(() -> seen(TODAY.plusDays(1), null, null))).isEqualTo(Refusal.IN_THE_FUTURE);
        assertThat(seen(TODAY, null, null).note()).isNull();
    }

    @Test
    void refusesWhatHappenedAfterItWasSeen() {
        assertThat(refusal(() -> seen(FIRST, FIRST.plusDays(1), null))).isEqualTo(Refusal.HAPPENED_AFTER_SEEN);
        assertThat(seen(FIRST, FIRST, null).happenedOn()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "example", "https://", "http://a b", "ftp://example.ma/x"})
    void refusesALinkThatIsNoAddressOfTheWeb(String link) {
        assertThat(key(() -> seen(FIRST, null, link))).isEqualTo("values.refused.web-address");
    }

    @Test
    void keepsAnAddressOfTheWeb() {
        assertThat(seen(FIRST, null, " https://example.ma/a?b=1 ").link()).isEqualTo("https://example.ma/a?b=1");
        assertThat(seen(FIRST, null, "example.ma").link()).isEqualTo("https://example.ma");
    }

    @Test
    void refusesEveryWrongFieldAtOnce() {
        Measure.Draft draft =
                new Measure.Draft("jobs-men", TODAY.plusDays(1), null, new BigDecimal("-1"), "MAD", null, FIRST);
        assertThat(catchThrowableOfType(
                                Refused.class, () -> Measure.of(STARTUP, STARTUP, draft, Unit.COUNT, List.of(), TODAY))
                        .issues())
                .extracting(Issue::field)
                .containsExactly("from", "until", "value", "currency", "source");
    }

    private static Measure measured(
            String kind, Unit unit, String value, @Nullable String currency, Measure... others) {
        Measure.Draft draft =
                new Measure.Draft(kind, FIRST, LAST, new BigDecimal(value), currency, Source.DECLARATION, TODAY);
        return Measure.of(UUID.randomUUID(), STARTUP, draft, unit, List.of(others), TODAY);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStartsOrIsNotOverYet() {
        Measure.Draft turned = new Measure.Draft("jobs-men", LAST, FIRST, BigDecimal.ONE, null, Source.VISIT, TODAY);
        assertThat(refusal(() -> Measure.of(STARTUP, STARTUP, turned, Unit.COUNT, List.of(), TODAY)))
                .isEqualTo(Refusal.PERIOD_ENDS_BEFORE_IT_STARTS);
        Measure.Draft future =
                new Measure.Draft("jobs-men", FIRST, TODAY.plusDays(1), BigDecimal.ONE, null, Source.VISIT, TODAY);
        assertThat(refusal(() -> Measure.of(STARTUP, STARTUP, future, Unit.COUNT, List.of(), TODAY)))
                .isEqualTo(Refusal.IN_THE_FUTURE);
    }

    @Test
    void wantsACurrencyWithMoneyAndOnlyThere() {
        assertThat(refusal(() -> measured("turnover", Unit.MONEY, "10", null))).isEqualTo(Refusal.CURRENCY_MISSING);
        assertThat(key(() -> measured("turnover", Unit.MONEY, "10", "ZZZ"))).isEqualTo("values.refused.currency");
        assertThat(refusal(() -> measured("jobs-men", Unit.COUNT, "10", "MAD"))).isEqualTo(Refusal.CURRENCY_NOT_WANTED);
        assertThat(measured("turnover", Unit.MONEY, "10", "mad").currency()).isEqualTo("MAD");
    }

    @Test
    void countsAreWholeAndNotNegative() {
        assertThat(refusal(() -> measured("jobs-men", Unit.COUNT, "2.5", null))).isEqualTo(Refusal.NOT_WHOLE);
        assertThat(refusal(() -> measured("jobs-men", Unit.COUNT, "-2", null))).isEqualTo(Refusal.NEGATIVE);
        assertThat(measured("jobs-men", Unit.COUNT, "2.0", null).value()).isEqualByComparingTo("2");
    }

    @Test
    void refusesMoreExportedThanSoldAndSaysBothValues() {
        Measure sold = measured(Measure.TURNOVER, Unit.MONEY, "100000", "MAD");
        Refused refused = catchThrowableOfType(
                Refused.class, () -> measured(Measure.EXPORTED_TURNOVER, Unit.MONEY, "120000", "MAD", sold));
        assertThat(refused.key()).isEqualTo(Refusal.MORE_EXPORTED_THAN_SOLD.key());
        String said = refused.in(new Messages(List.of("text", "journeys")).words(Language.ENGLISH));
        assertThat(said).contains("120,000").contains("100,000");
    }

    @Test
    void refusesATurnoverBelowWhatIsKnownToBeExported() {
        Measure exported = measured(Measure.EXPORTED_TURNOVER, Unit.MONEY, "120000", "MAD");
        assertThat(refusal(() -> measured(Measure.TURNOVER, Unit.MONEY, "100000", "MAD", exported)))
                .isEqualTo(Refusal.MORE_EXPORTED_THAN_SOLD);
        assertThat(measured(Measure.TURNOVER, Unit.MONEY, "100000", "EUR", exported)
                        .currency())
                .isEqualTo("EUR");
    }

    @Test
    void refusesTheSameMeasureTwice() {
        Measure first = measured("turnover", Unit.MONEY, "1", "MAD");
        assertThat(refusal(() -> measured("turnover", Unit.MONEY, "2", "MAD", first)))
                .isEqualTo(Refusal.MEASURED_ALREADY);
    }
}
