package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.testing.ModuleTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class IntroductionApiTest {
    private final IntroductionsFixture fixture;
    private final Introductions introductions;
    private final Tokens tokens;
    private final MockMvc api;

    IntroductionApiTest(IntroductionsFixture fixture, Introductions introductions, Tokens tokens, MockMvc api) {
        this.fixture = fixture;
        this.introductions = introductions;
        this.tokens = tokens;
        this.api = api;
    }

    private ResultActions send(String token, MockHttpServletRequestBuilder request, String json) throws Exception {
        return api.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    @Test
    void followsAnIntroductionAsAMachineDoes() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        String token = tokens.issue(scene.base().coordinator().id(), "test", Set.of(TokenScope.values()), 1);
        String said =
                "{\"need\": \"%s\", \"offer\": \"%s\"}".formatted(scene.need().id(), scene.offer());
        send(token, post("/api/v1/introductions"), said)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("proposed"));
        UUID id = scene.reach()
                .call(() -> introductions.ofStartup(scene.base().startup()))
                .getFirst()
                .id();
        String address = "/api/v1/introductions/" + id;
        send(token, post("/api/v1/introductions"), said)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("knowingly"));
        send(token, get("/api/v1/introductions?waits=startup"), "")
                .andExpect(jsonPath("$.items[0].id").value(id.toString()))
                .andExpect(jsonPath("$.items[0].waitsFor").value("startup"))
                .andExpect(jsonPath("$.next").isEmpty());
        send(token, post(address + "/steps"), "{\"step\": \"PARTNER_AGREED\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reason").value("introductions.refused.state.PROPOSED"));
        send(token, post(address + "/steps"), "{\"step\": \"STARTUP_AGREED\"}").andExpect(status().isCreated());
        send(token, post(address + "/steps"), "{\"step\": \"PARTNER_AGREED\"}")
                .andExpect(jsonPath("$.state").value("connected"));
        send(token, post(address + "/steps"), "{\"step\": \"MET\", \"how\": \"Sur place\"}")
                .andExpect(jsonPath("$.state").value("met"));
        send(
                        token,
                        post(address + "/outcomes"),
                        "{\"kind\": \"CONTRACT\", \"on\": \"%s\", \"value\": 180000, \"currency\": \"MAD\"}"
                                .formatted(fixture.today()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("contract"));
        send(token, get(address), "")
                .andExpect(jsonPath("$.steps.length()").value(5))
                .andExpect(jsonPath("$.outcomes[0].value").value(180000));
        String elsewhere = tokens.issue(scene.base().elsewhere().id(), "test", Set.of(TokenScope.values()), 1);
        send(elsewhere, get(address), "").andExpect(status().isForbidden());
        assertThat(scene.reach()
                        .call(() -> introductions.byId(id))
                        .orElseThrow()
                        .state())
                .isEqualTo(IntroductionState.MET);
    }
}
