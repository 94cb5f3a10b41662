package org.parcours.parks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class ParkPagesTest {
    private final TwoParks network;
    private final Parks parks;
    private final MockMvc web;
    private final SignedIn administrator = TwoParks.person(Role.ADMINISTRATOR, null);
    private UUID casablanca = new UUID(0, 0);

    ParkPagesTest(TwoParks network, Parks parks, MockMvc web) {
        this.network = network;
        this.parks = parks;
        this.web = web;
    }

    @BeforeEach
    void twoParks() {
        casablanca = network.open().casablanca();
    }

    private Park known() {
        return Scope.SYSTEM.call(() -> parks.byId(casablanca)).orElseThrow();
    }

    private MockHttpServletRequestBuilder park(String path, String code, String capacity, String key) {
        return post("/administration/parks" + path)
                .with(user(administrator))
                .with(csrf())
                .param("_key", key)
                .param("version", path.isEmpty() ? "" : known().recordedAt().toString())
                .param("region", known().facts().region().toString())
                .param("code", code)
                .param("namesFr", "Technopark Fès")
                .param("cityFr", "Fès")
                .param("capacity", capacity);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Accept-Language", "fr"));
    }

    @Test
    void addsAPark() throws Exception {
        send(park("", "FES", "1 234,5", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/administration/parks"));
        assertThat(Scope.SYSTEM
                        .call(() -> parks.byCode("fes"))
                        .orElseThrow()
                        .facts()
                        .capacity())
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void saysEveryFaultBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
        send(park("", "no code", "many", UUID.randomUUID().toString())
                        .param("latitude", "33")
                        .param("openedOn", "31/02/2024"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"code-error\""),
                                containsString("id=\"capacity-error\""),
                                containsString("id=\"latitude-error\""),
                                containsString("id=\"openedOn-error\""),
                                containsString("value=\"31/02/2024\""))));
    }

    @Test
    void saysThatACodeIsTaken() throws Exception {
        send(park("", known().code(), "", UUID.randomUUID().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce code est déjà pris.")));
    }

    @Test
    void showsWhatSomebodyElseSavedMeanwhile() throws Exception {
        var path = "/" + casablanca;
        var mine = park(path, known().code(), "900", UUID.randomUUID().toString());
        send(park(path, known().code(), "800", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/administration/parks" + path));
        send(mine)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"900\""),
                                containsString("<ins dir=\"auto\">800</ins>"),
                                containsString(known().recordedAt().toString()))));
        assertThat(known().facts().capacity()).isEqualByComparingTo("800");
    }

    @Test
    void actsOnceForTwoClicks() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Integer> click =
                () -> send(park("", "FES", "", key)).andReturn().getResponse().getStatus();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    clicks.invokeAll(IntStream.range(0, 4).mapToObj(i -> click).toList())) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(Scope.SYSTEM.call(parks::all))
                .filteredOn(park -> park.code().equals("FES"))
                .hasSize(1);
    }

    @Test
    void takesAFormAgainThatWasRefusedBefore() throws Exception {
        String key = UUID.randomUUID().toString();
        send(park("", "no code", "", key)).andExpect(status().isUnprocessableContent());
        send(park("", "FES", "", key)).andExpect(status().isFound());
    }

    @Test
    void showsItsFormsAndARegionThatNobodyKnows() throws Exception {
        for (String path : new String[] {"parks/new", "parks/" + casablanca, "regions"}) {
            web.perform(get("/administration/" + path).with(user(administrator)))
                    .andExpect(status().isOk());
        }
        web.perform(get("/administration/regions/" + UUID.randomUUID()).with(user(administrator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksBeforeTheSameIsRecordedASecondTimeAfterGoingBack() throws Exception {
        send(park("", "FES", "", UUID.randomUUID().toString())).andExpect(status().isFound());
        send(park("", "FES", "", UUID.randomUUID().toString()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Vous avez déjà enregistré la même chose"),
                                containsString("name=\"_again\" value=\"yes\""))));
        send(park("", "FES", "", UUID.randomUUID().toString()).param("_again", "yes"))
                .andExpect(content().string(containsString("Ce code est déjà pris.")));
    }
}
