package org.parcours.connections.api;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.connections.introductions.IntroductionsFixture;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class MatchesApiTest {
    private final IntroductionsFixture fixture;
    private final Tokens tokens;
    private final MockMvc api;

    MatchesApiTest(IntroductionsFixture fixture, Tokens tokens, MockMvc api) {
        this.fixture = fixture;
        this.tokens = tokens;
        this.api = api;
    }

    private ResultActions matches(IntroductionsFixture.Scene scene, SignedIn reader, String language) throws Exception {
        String token = tokens.issue(reader.id(), "test", Set.of(TokenScope.READ), 1);
        return api.perform(get("/api/v1/needs/" + scene.need().id() + "/matches")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language));
    }

    @Test
    void saysOfEachOfferWhatEachCriterionSays() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas");
        matches(scene, scene.base().coordinator(), "fr")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].offer").value(scene.offer().toString()))
                .andExpect(jsonPath("$.items[0].name").value("Fonds Atlas"))
                .andExpect(jsonPath("$.items[0].allowed").value(true))
                .andExpect(jsonPath("$.items[0].criteria[?(@.aspect == 'conflict')].says")
                        .value(hasItem("aucun conflit connu")))
                .andExpect(jsonPath("$.items[0].criteria[?(@.aspect == 'conflict')].forbids")
                        .value(hasItem(true)));
        matches(scene, scene.base().elsewhere(), "fr").andExpect(status().isForbidden());
    }
}
