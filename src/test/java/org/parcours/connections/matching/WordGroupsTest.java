package org.parcours.connections.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.parcours.connections.matching.Criterion.Verdict;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

@ModuleTest
class WordGroupsTest {
    private final NeedsFixture fixture;
    private final Needs needs;
    private final Partners partners;
    private final Offers offers;
    private final Matches matches;
    private final WordGroups synonyms;
    private NeedsFixture.Scene scene;

    WordGroupsTest(
            NeedsFixture fixture, Needs needs, Partners partners, Offers offers, Matches matches, WordGroups synonyms) {
        this.fixture = fixture;
        this.needs = needs;
        this.partners = partners;
        this.offers = offers;
        this.matches = matches;
        this.synonyms = synonyms;
    }

    @BeforeEach
    void open() {
        scene = fixture.open("Atlas");
    }

    private UUID need(String words) {
        Need.Draft said =
                new Need.Draft("market", words, Need.Urgency.ORDINARY, fixture.today(), "Nour Alami", Wish.NOTHING);
        return scene.reach().call(() -> needs.express(scene.startup(), said)).id();
    }

    private void offer(LocalizedText words) {
        Scope.SYSTEM.run(() -> {
            UUID partner = partners.register(new Partner.Facts(
                    Partner.Kind.CORPORATE,
                    "Comptoir du Nord",
                    null,
                    List.of("fr", "ar"),
                    null,
                    new LocalizedText("Distribution", null, null),
                    new Partner.Place("MA", "Rabat", null, null),
                    List.of(),
                    List.of()));
            offers.add(
                    partner,
                    new Offer.Draft(
                            "market", words, Terms.NONE, 3, fixture.today().minusDays(1), null));
        });
    }

    private Verdict words(UUID need) {
        return scene.reach().call(() -> matches.of(need)).getFirst().criteria().stream()
                .filter(one -> one.aspect() == Aspect.WORDS)
                .map(Criterion::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheSameWordInAnotherForm() {
        offer(new LocalizedText("Exportateurs vers l’Afrique de l’Ouest", null, null));
        assertThat(words(need("Nous voulons exporter"))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void findsAnOfferOfAnotherLanguageByASynonym() {
        offer(new LocalizedText(null, "نساعد على التصدير", null));
        UUID need = need("Vendre à l’étranger");
        assertThat(words(need)).isEqualTo(Verdict.UNKNOWN);

        synonyms.add("étranger، export , تصدير,export");
        assertThat(synonyms.all().getFirst().words()).containsExactly("étranger", "export", "تصدير");
        assertThat(words(need)).isEqualTo(Verdict.HOLDS);

        UUID group = synonyms.all().getFirst().id();
        synonyms.change(group, "étranger, abroad");
        assertThat(words(need)).isEqualTo(Verdict.UNKNOWN);
        synonyms.remove(group);
        assertThat(synonyms.all()).isEmpty();
    }

    @Test
    void refusesAGroupThatSaysNothing() {
        for (String typed : List.of("", "export", "export, export", " , ")) {
            assertThatThrownBy(() -> synonyms.add(typed))
                    .isInstanceOf(Refused.class)
                    .hasMessage("matching.synonyms.refused.few");
        }
        assertThatThrownBy(() -> synonyms.add("export, " + "x".repeat(61)))
                .hasMessage("matching.synonyms.refused.many");
    }
}
