package org.parcours.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.springframework.dao.OptimisticLockingFailureException;

@ModuleTest
class PartnersTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final Partners partners;
    private final Offers offers;

    PartnersTest(Partners partners, Offers offers) {
        this.partners = partners;
        this.offers = offers;
    }

    static Partner.Facts facts(String name) {
        return new Partner.Facts(
                Partner.Kind.INVESTOR,
                name,
                "صندوق الأطلس",
                List.of("fr", "ar"),
                "https://fonds.example",
                new LocalizedText("Fonds d’amorçage", null, null),
                new Partner.Place("MA", "Rabat", new BigDecimal("34.020000"), new BigDecimal("-6.840000")),
                List.of(),
                List.of());
    }

    static Offer.Draft draft() {
        Terms terms = new Terms(
                new BigDecimal("2000000"),
                new BigDecimal("8000000"),
                "MAD",
                List.of("EQUITY"),
                List.of("development"),
                List.of("it"),
                List.of("MA"),
                List.of(),
                List.of(),
                null,
                null);
        return new Offer.Draft("financing", new LocalizedText("Capital", null, null), terms, 3, DAY, null);
    }

    @Test
    void readsBackPartnersAndOffers() {
        Scope.SYSTEM.run(() -> {
            UUID partner = partners.register(facts("Fonds Atlas"));
            assertThat(partners.byId(partner)).map(Partner::facts).contains(facts("Fonds Atlas"));
            UUID offer = offers.add(partner, draft());
            assertThat(offers.byId(offer)).map(Offer::draft).contains(draft());
            assertThat(offers.openOn(DAY, "financing")).extracting(Offer::id).containsExactly(offer);
            assertThat(offers.openOn(DAY, "market")).isEmpty();
        });
    }

    @Test
    void refusesTheSecondOfTwoChangesOfOneVersion() {
        Scope.SYSTEM.run(() -> {
            UUID id = partners.register(facts("Atlas"));
            Partner read = partners.byId(id).orElseThrow();
            partners.change(id, facts("Atlas Capital"), read.version());
            assertThatThrownBy(() -> partners.change(id, facts("Atlas Fonds"), read.version()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(partners.asKnown(id, read.version())).contains(read);
        });
    }

    @Test
    void showsAPartnerItselfAndItsOffersAlone() {
        UUID own = Scope.SYSTEM.call(() -> partners.register(facts("Atlas")));
        UUID other = Scope.SYSTEM.call(() -> partners.register(facts("Rif")));
        UUID offer = Scope.SYSTEM.call(() -> offers.add(other, draft()));
        Scope partner = new Scope(null, false, Set.of(), Set.of(own));
        assertThat(partner.call(() -> partners.byIds(List.of(own, other)))).containsOnlyKeys(own);
        assertThat(partner.call(() -> offers.byId(offer))).isEmpty();
        assertThatThrownBy(() -> partner.run(() -> offers.add(other, draft())))
                .rootCause()
                .hasMessageContaining("row-level security");
        Scope coordinator = new Scope(null, false, Set.of(UUID.randomUUID()), Set.of());
        assertThat(coordinator.call(() -> partners.byIds(List.of(own, other)))).containsOnlyKeys(own, other);
        assertThat(Scope.NOTHING.call(() -> partners.byId(own))).isEmpty();
    }
}
