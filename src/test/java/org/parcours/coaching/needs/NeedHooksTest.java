package org.parcours.coaching.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.parcours.webhooks.Webhooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class NeedHooksTest {
    private final NeedsFixture fixture;
    private final Needs needs;
    private final Webhooks webhooks;

    NeedHooksTest(NeedsFixture fixture, Needs needs, Webhooks webhooks) {
        this.fixture = fixture;
        this.needs = needs;
        this.webhooks = webhooks;
    }

    @Test
    void tellsOfANewNeedWithoutWhatTheStartupSaid() {
        NeedsFixture.Scene scene = fixture.open("Atlas");
        webhooks.add("https://receiver.example/", List.of("need.expressed"));

        Need need = scene.reach()
                .call(() -> needs.express(
                        scene.startup(),
                        new Need.Draft(
                                "market",
                                "Trouver un distributeur",
                                Need.Urgency.ORDINARY,
                                fixture.today(),
                                "Nour Alami",
                                Wish.NOTHING)));

        assertThat(webhooks.log()).hasSize(1);
        JsonNode message =
                JsonMapper.shared().readTree(webhooks.log().getFirst().body());
        assertThat(message.get("data").get("need").stringValue())
                .isEqualTo(need.id().toString());
        assertThat(message.get("data").get("startup").stringValue())
                .isEqualTo(scene.startup().toString());
        assertThat(message.toString()).doesNotContain("distributeur", "Nour");
    }
}
