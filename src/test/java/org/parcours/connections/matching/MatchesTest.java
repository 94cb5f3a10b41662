package org.parcours.connections.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Statements;
import org.parcours.text.LocalizedText;

@ModuleTest
class MatchesTest {
    private final Matches matches;
    private final Needs needs;
    private final Partners partners;
    private final Offers offers;
    private final NeedsFixture fixture;
    private UUID startup = new UUID(0, 0);
    private UUID park = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    MatchesTest(Matches matches, Needs needs, Partners partners, Offers offers, NeedsFixture fixture) {
        this.matches = matches;
        this.needs = needs;
        this.partners = partners;
        this.offers = offers;
        this.fixture = fixture;
    }

    @BeforeEach
    void openPark() {
        NeedsFixture.Scene scene = fixture.open("Atlas Solaire");
        startup = scene.startup();
        park = scene.parks().casablanca();
        today = fixture.today();
    }

    private UUID need(String family, String words) {
        return Scope.SYSTEM
                .call(() -> needs.express(
                        startup,
                        new Need.Draft(
                                family, words, Need.Urgency.ORDINARY, today.minusDays(10), "Nour", Wish.NOTHING)))
                .id();
    }

    private UUID partner(String name) {
        return Scope.SYSTEM.call(() -> partners.register(new Partner.Facts(
                Partner.Kind.INVESTOR,
                name,
                null,
                List.of(),
                null,
                null,
                Partner.Place.UNKNOWN,
                List.of(),
                List.of())));
    }

    private UUID offer(UUID partner, String family, String words) {
        return Scope.SYSTEM.call(() -> offers.add(
                partner,
                new Offer.Draft(
                        family, new LocalizedText(words, null, null), Terms.NONE, 3, today.minusDays(20), null)));
    }

    private List<OfferProfile> offered(UUID need) {
        return Scope.SYSTEM.call(() -> matches.of(need)).stream()
                .map(Match::offered)
                .toList();
    }

    private OfferProfile only(UUID need) {
        assertThat(offered(need)).hasSize(1);
        return offered(need).getFirst();
    }

    /// An introduction of the startup to a partner, with its steps, a day each from `since` on.
    private void introduced(UUID need, UUID partner, UUID offer, LocalDate since, String... steps) {
        UUID id = Ids.next();
        fixture.owner()
                .sql("""
                        insert into connections.introduction (id, startup_id, park_id, need_id, partner_id, offer_id, proposed_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, startup, park, need, partner, offer, since)
                .update();
        for (int at = 0; at < steps.length; at++) {
            fixture.owner()
                    .sql("""
                            insert into connections.introduction_step (id, introduction_id, startup_id, park_id, partner_id, step, side, happened_on, position)
                            values (?, ?, ?, ?, ?, ?, 'STAFF', ?, ?)
                            """)
                    .params(Ids.next(), id, startup, park, partner, steps[at], since.plusDays(at), at)
                    .update();
        }
    }

    @Test
    void holdsOffersOfTheSameFamilyOnlyBesideANeed() {
        UUID fund = partner("Fonds Rif");
        UUID capital = offer(fund, "financing", "Capital");
        offer(fund, "legal", "Conseil");
        assertThat(only(need("financing", "Nous cherchons des fonds")).offer()).isEqualTo(capital);
    }

    @Test
    void findsWordsAlikeByTheirStemsAndBySynonyms() {
        UUID fund = partner("Fonds Rif");
        fixture.owner()
                .sql("insert into connections.synonym (id, words) values (?, array['solaire', 'solar'])")
                .param(Ids.next())
                .update();
        UUID solar = offer(fund, "financing", "Projets dans l’énergie solaire");
        UUID farming = offer(fund, "financing", "Agriculture");
        Map<UUID, Boolean> alike = Map.of(solar, true, farming, false);
        for (String words : List.of("Un projet d’énergies", "We build solar panels")) {
            for (OfferProfile one : offered(need("financing", words))) {
                assertThat(one.alike()).as(words).isEqualTo(alike.get(one.offer()));
            }
        }
        assertThat(offered(need("financing", "?!")))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.alike()).isNull());
    }

    @Test
    void comparesTheWordsThatAnOfferHasNow() {
        UUID fund = partner("Fonds Rif");
        UUID offer = offer(fund, "financing", "Agriculture");
        UUID need = need("financing", "Panneaux solaires");
        assertThat(only(need).alike()).isFalse();
        fixture.owner()
                .sql("update connections.offer set words = '{\"fr\": \"Solaire\"}' where id = ?")
                .param(offer)
                .update();
        assertThat(only(need).alike()).isTrue();
    }

    @Test
    void knowsWhatLiesBetweenAStartupAndAPartner() {
        UUID fund = partner("Fonds Rif");
        UUID offer = offer(fund, "financing", "Capital");
        UUID need = need("financing", "Des fonds");
        assertThat(only(need).between()).isEqualTo(OfferProfile.Between.NOTHING);
        LocalDate once = today.minusDays(200);
        introduced(need, fund, offer, once, "PROPOSED", "STARTUP_AGREED", "PARTNER_DECLINED");
        fixture.owner()
                .sql(
                        "insert into connections.conflict (id, startup_id, park_id, partner_id, reason) values (?, ?, ?, ?, 'a rival')")
                .params(Ids.next(), startup, park, fund)
                .update();
        assertThat(only(need).between())
                .isEqualTo(new OfferProfile.Between("a rival", once.plusDays(2), null, null, false));
        assertThat(only(need).past()).isEqualTo(new OfferProfile.Past(0, 1));
        assertThat(only(need).taken()).isZero();
        introduced(need, fund, offer, today, "PROPOSED");
        assertThat(only(need).between().underWay()).isEqualTo(today);
        assertThat(only(need).taken()).isEqualTo(1);
    }

    @Test
    void asksAsOftenForManyNeedsAsForOne() throws Exception {
        UUID fund = partner("Fonds Rif");
        offer(fund, "financing", "Capital solaire");
        offer(fund, "legal", "Conseil");
        List<UUID> ids =
                List.of(need("financing", "Solaire"), need("legal", "Un bail"), need("financing", "Agriculture"));
        Scope.SYSTEM.call(() -> {
            List<NeedProfile> waiting = matches.waiting(null);
            assertThat(waiting).extracting(NeedProfile::need).containsExactlyInAnyOrderElementsOf(ids);
            Map<UUID, List<OfferProfile>> together = matches.offered(waiting);
            for (NeedProfile one : waiting) {
                assertThat(Matches.ordered(one, together.getOrDefault(one.need(), List.of())))
                        .isNotEmpty()
                        .isEqualTo(matches.of(one.need()));
            }
            int one = Statements.of(() -> matches.offered(waiting.subList(0, 1)));
            assertThat(Statements.of(() -> matches.offered(waiting))).isEqualTo(one);
            return null;
        });
    }
}
