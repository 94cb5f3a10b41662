package org.parcours.connections.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.Terms;
import org.parcours.connections.matching.Criterion.Verdict;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Messages;
import org.parcours.text.Words;

class CriteriaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final UUID CASABLANCA = new UUID(0, 1);
    private static final Words FRENCH =
            new Messages(List.of("text", "web", "needs", "matching")).words(Language.FRENCH, Digits.LATIN);
    private static final NeedProfile.Named AGRITECH =
            new NeedProfile.Named("agritech", new LocalizedText("Agritech", "تكنولوجيا الفلاحة", "Agritech"));

    private static NeedProfile asked(Wish wish) {
        return new NeedProfile(
                new UUID(1, 1),
                new UUID(1, 2),
                CASABLANCA,
                new UUID(0, 9),
                "financing",
                "lever six millions",
                wish,
                AGRITECH,
                null,
                List.of("fr", "ar"),
                TODAY.minusDays(20),
                TODAY);
    }

    private static Wish sixMillion() {
        return new Wish(
                new BigDecimal(6_000_000), "MAD", Wish.Instrument.EQUITY, 6, List.of(), List.of(), null, null, null);
    }

    private static Terms ticket(@Nullable Integer from, @Nullable Integer to, String currency, List<String> sectors) {
        return new Terms(
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to),
                currency,
                List.of("EQUITY"),
                List.of(),
                sectors,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static OfferProfile offered(int number, Terms terms, OfferProfile.Between between, int taken) {
        return new OfferProfile(
                new UUID(2, number),
                new UUID(3, number),
                "Fonds " + number,
                null,
                new LocalizedText("capital", null, null),
                terms,
                List.of("fr"),
                List.of(),
                List.of(),
                TODAY.minusYears(1),
                null,
                TODAY.minusMonths(1),
                false,
                2,
                taken,
                null,
                between,
                new OfferProfile.Past(0, 0));
    }

    private static Criterion of(Match match, Aspect aspect) {
        return match.criteria().stream()
                .filter(one -> one.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatATicketCoversTheAmount() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(2_000_000, 8_000_000, "MAD", List.of()), OfferProfile.Between.NOTHING, 0));
        assertThat(of(match, Aspect.TICKET).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(of(match, Aspect.TICKET).says().in(FRENCH)).isEqualTo("ticket 2 MDH à 8 MDH : couvre 6 MDH");
        assertThat(match.allowed()).isTrue();
    }

    @Test
    void anAmountOnTheEdgeOfTheTicketIsCovered() {
        Match lower = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(6_000_000, null, "MAD", List.of()), OfferProfile.Between.NOTHING, 0));
        Match upper = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(null, 6_000_000, "MAD", List.of()), OfferProfile.Between.NOTHING, 0));
        assertThat(of(lower, Aspect.TICKET).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(of(upper, Aspect.TICKET).verdict()).isEqualTo(Verdict.HOLDS);
        Match below = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(null, 5_999_999, "MAD", List.of()), OfferProfile.Between.NOTHING, 0));
        assertThat(of(below, Aspect.TICKET).verdict()).isEqualTo(Verdict.MISSES);
    }

    @Test
    void comparesNoAmountsOfDifferentCurrencies() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(1, 100_000_000, "EUR", List.of()), OfferProfile.Between.NOTHING, 0));
        assertThat(of(match, Aspect.TICKET).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void saysWhereAnOfferSaysNothingRatherThanThatItFits() {
        Match match = Matches.match(
                asked(sixMillion()), offered(1, ticket(null, null, "MAD", List.of()), OfferProfile.Between.NOTHING, 0));
        assertThat(of(match, Aspect.SECTOR).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(of(match, Aspect.SECTOR).says().in(FRENCH)).isEqualTo("ne dit rien des secteurs");
        assertThat(of(match, Aspect.TICKET).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void saysThatASectorIsNotCovered() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(1, ticket(null, null, "MAD", List.of("health")), OfferProfile.Between.NOTHING, 0));
        assertThat(of(match, Aspect.SECTOR).says().in(FRENCH)).isEqualTo("secteur non couvert : Agritech");
    }

    @Test
    void aConflictForbids() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(
                        1,
                        Terms.NONE,
                        new OfferProfile.Between("actionnaire d’un concurrent", null, null, null, false),
                        0));
        assertThat(match.allowed()).isFalse();
        assertThat(match.forbidding()).extracting(Criterion::aspect).containsExactly(Aspect.CONFLICT);
    }

    @Test
    void aRefusalBeforeForbids() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(1, Terms.NONE, new OfferProfile.Between(null, TODAY.minusYears(2), null, null, false), 0));
        assertThat(match.forbidding()).extracting(Criterion::aspect).containsExactly(Aspect.REFUSED);
    }

    @Test
    void anIntroductionOfAnotherCoordinatorForbids() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(1, Terms.NONE, new OfferProfile.Between(null, null, TODAY.minusDays(2), null, false), 0));
        assertThat(match.forbidding()).extracting(Criterion::aspect).containsExactly(Aspect.UNDER_WAY);
    }

    @Test
    void aReachedCapacityForbids() {
        assertThat(Matches.match(asked(sixMillion()), offered(1, Terms.NONE, OfferProfile.Between.NOTHING, 2))
                        .forbidding())
                .extracting(Criterion::aspect)
                .containsExactly(Aspect.CAPACITY);
        assertThat(Matches.match(asked(sixMillion()), offered(1, Terms.NONE, OfferProfile.Between.NOTHING, 1))
                        .allowed())
                .isTrue();
    }

    @Test
    void aMeetingWithoutAFollowUpIsSaidAndForbidsNothing() {
        Match match = Matches.match(
                asked(sixMillion()),
                offered(
                        1,
                        Terms.NONE,
                        new OfferProfile.Between(null, null, null, LocalDate.of(2025, 3, 12), false),
                        0));
        assertThat(of(match, Aspect.MET).says().in(FRENCH)).isEqualTo("se sont vus le 12/03/2025, sans suite");
        assertThat(match.allowed()).isTrue();
    }

    @Test
    void theOrderDependsOnNothingButTheCriteria() {
        Random chance = new Random(11);
        List<Match> matches = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            Terms terms = chance.nextBoolean()
                    ? ticket(2_000_000, 8_000_000, "MAD", List.of(chance.nextBoolean() ? "agritech" : "health"))
                    : ticket(1, 2, "MAD", List.of());
            matches.add(Matches.match(asked(sixMillion()), offered(number, terms, OfferProfile.Between.NOTHING, 0)));
        }
        List<Match> sorted = matches.stream().sorted(Match.ORDER).toList();
        Collections.shuffle(matches, chance);
        assertThat(matches.stream().sorted(Match.ORDER).toList()).isEqualTo(sorted);
        for (int at = 1; at < sorted.size(); at++) {
            assertThat(sorted.get(at - 1).misses())
                    .isLessThanOrEqualTo(sorted.get(at).misses());
        }
        List<Integer> ranks = Matches.ranks(sorted);
        assertThat(ranks.getFirst()).isEqualTo(1);
        assertThat(ranks).isSorted();
    }
}
