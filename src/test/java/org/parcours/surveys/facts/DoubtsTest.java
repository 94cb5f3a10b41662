package org.parcours.surveys.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.facts.Claim.Contradiction;
import org.parcours.surveys.facts.Claim.Doubt;
import org.parcours.surveys.facts.Claim.Known;
import org.parcours.surveys.facts.Claim.Said;

class DoubtsTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 10, 12);
    private static final LocalDate STATED = LocalDate.of(2026, 4, 2);
    private static final UUID STARTUP = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static Said said(String kind, String value, @Nullable String currency) {
        return new Said(
                "q",
                FactKind.MEASURE,
                kind,
                value,
                currency,
                new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                ASKED);
    }

    private static Measure known(String kind, int year, String value, @Nullable String currency) {
        return new Measure(
                UUID.randomUUID(),
                STARTUP,
                kind,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new BigDecimal(value),
                currency,
                Source.DECLARATION,
                STATED,
                null);
    }

    private static @Nullable Doubt money(String kind, String value, Measure... known) {
        return Doubts.measure(said(kind, value, "MAD"), Measure.Unit.MONEY, List.of(known), List.of())
                .map(Contradiction::doubt)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1000000, 2025, -",
                "1200000, 2025, -",
                "1300000, 2025, DIFFERS",
                "0, 2025, DIFFERS",
                "10000000, 2025, TENFOLD",
                "100000, 2025, TENTH",
                "100000000, 2025, TENFOLD",
                "10780000, 2025, CURRENCY",
                "92700, 2025, CURRENCY",
                "3000000, 2024, -",
                "9000000, 2024, TENFOLD",
                "130000, 2024, TENTH",
                "9000000, 2021, -"
            })
    void comparesATurnoverWithWhatIsKnown(String value, int year, @Nullable Doubt doubt) {
        assertThat(money("turnover", value, known("turnover", year, "1000000", "MAD")))
                .isEqualTo(doubt);
    }

    @Test
    void saysWhatIsKnownAndFromWhere() {
        Measure turnover = known("turnover", 2025, "1000000", "MAD");
        assertThat(Doubts.measure(said("turnover", "100000", "MAD"), Measure.Unit.MONEY, List.of(turnover), List.of()))
                .contains(new Contradiction(Doubt.TENTH, new Known("1000000", "MAD", Source.DECLARATION, STATED)));
    }

    @Test
    void doubtsMoreExportedThanSoldWhicheverComesFirst() {
        assertThat(money("exported-turnover", "600000", known("turnover", 2025, "500000", "MAD")))
                .isEqualTo(Doubt.EXPORT_ABOVE_TURNOVER);
        assertThat(money("exported-turnover", "500000", known("turnover", 2025, "500000", "MAD")))
                .isNull();
        assertThat(money("turnover", "400000", known("exported-turnover", 2025, "500000", "MAD")))
                .isEqualTo(Doubt.EXPORT_ABOVE_TURNOVER);
        assertThat(money("exported-turnover", "600000", known("turnover", 2024, "500000", "MAD")))
                .isNull();
    }

    @Test
    void doubtsAnotherCurrencyOfTheSameDays() {
        assertThat(money("turnover", "1000000", known("turnover", 2025, "100000", "EUR")))
                .isEqualTo(Doubt.CURRENCY);
    }

    @Test
    void takesAFewJobsMoreAndFundsRaisedOnceForWhatTheyAre() {
        Measure two = known("jobs-women", 2024, "2", null);
        assertThat(Doubts.measure(said("jobs-women", "15", null), Measure.Unit.COUNT, List.of(two), List.of()))
                .isEmpty();
        assertThat(Doubts.measure(said("jobs-women", "20", null), Measure.Unit.COUNT, List.of(two), List.of()))
                .isPresent();
        assertThat(money("funds-raised", "9000000", known("funds-raised", 2024, "100000", "MAD")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, COUNT,", "1.5, COUNT,", "-1, MONEY, MAD", "1, MONEY, XXZ", "1, MONEY,"})
    void doubtsWhatCannotBe(String value, Measure.Unit unit, @Nullable String currency) {
        assertThat(Doubts.measure(said("turnover", value, currency), unit, List.of(), List.of()))
                .contains(new Contradiction(Doubt.IMPOSSIBLE, null));
        assertThat(Doubts.measure(said("nobody-measures", value, currency), null, List.of(), List.of()))
                .contains(new Contradiction(Doubt.IMPOSSIBLE, null));
    }

    @Test
    void doubtsACompanySeenAsCeasedUnlessItWasSeenTradingSince() {
        Observation ceased = seen(LocalDate.of(2025, 6, 1), Observation.Status.CEASED);
        Observation unknown = seen(LocalDate.of(2026, 2, 1), Observation.Status.UNKNOWN);
        Observation trading = seen(LocalDate.of(2026, 3, 1), Observation.Status.TRADING);
        Said answer = said("turnover", "5", "MAD");
        assertThat(Doubts.measure(answer, Measure.Unit.MONEY, List.of(), List.of(ceased, unknown)))
                .contains(new Contradiction(
                        Doubt.CEASED, new Known("CEASED", null, Source.REGISTER, LocalDate.of(2025, 6, 1))));
        assertThat(Doubts.measure(answer, Measure.Unit.MONEY, List.of(), List.of(ceased, trading)))
                .isEmpty();
        // what a company did before it ceased may well be told
        assertThat(Doubts.ceased(LocalDate.of(2024, 12, 31), ASKED, List.of(ceased)))
                .isEqualTo(Optional.empty());
    }

    private static Observation seen(LocalDate on, Observation.Status status) {
        return new Observation(UUID.randomUUID(), STARTUP, on, status, Source.REGISTER, null, null, null, null, null);
    }
}
