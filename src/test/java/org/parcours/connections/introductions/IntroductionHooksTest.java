package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.testing.ModuleTest;
import org.parcours.webhooks.Delivery;
import org.parcours.webhooks.Webhooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class IntroductionHooksTest {
    private final IntroductionsFixture fixture;
    private final Proposals proposals;
    private final Introductions introductions;
    private final Outcomes outcomes;
    private final Webhooks webhooks;

    IntroductionHooksTest(
            IntroductionsFixture fixture,
            Proposals proposals,
            Introductions introductions,
            Outcomes outcomes,
            Webhooks webhooks) {
        this.fixture = fixture;
        this.proposals = proposals;
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.webhooks = webhooks;
    }

    @Test
    void tellsOfAnAgreementAndOfWhatCameOfIt() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas");
        webhooks.add("https://receiver.example/", List.of("introduction.agreed", "outcome.noted"));
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        scene.reach().run(() -> {
            introductions.answer(proposed.id(), Side.STARTUP, true, null);
            introductions.answer(proposed.id(), Side.PARTNER, true, null);
        });
        assertThat(webhooks.log()).extracting(Delivery::event).containsExactly("introduction.agreed");
        scene.reach().run(() -> {
            Introduction met = introductions.met(proposed.id(), null, null);
            outcomes.note(
                    proposed.id(),
                    new Outcome.Draft(Outcome.Kind.NONE, met.last().on(), null, "Trop tôt", null));
        });
        Delivery noted = webhooks.log().getFirst();
        assertThat(noted.event()).isEqualTo("outcome.noted");
        JsonNode data = JsonMapper.shared().readTree(noted.body()).get("data");
        assertThat(data.get("introduction").stringValue())
                .isEqualTo(proposed.id().toString());
        assertThat(noted.body()).doesNotContain("Trop", "Atlas", IntroductionsFixture.CONTACT);
    }
}
