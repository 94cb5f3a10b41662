package org.parcours.indicators.publications.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.indicators.passports.PassportVerifier;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.web.Flash;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// From the form to a stranger's check, as browsers do it.
@ModuleTest
class PublicationFlowTest {
    private static final SignedIn ANALYST = somebody("Salma", Role.ANALYST);
    private static final SignedIn DIRECTOR = somebody("Karim", Role.DIRECTOR);

    private final MockMvc web;
    private final Lives lives;

    PublicationFlowTest(MockMvc web, Owner owner) {
        this.web = web;
        this.lives = new Lives(owner.dataSource());
    }

    private static SignedIn somebody(String name, Role role) {
        return new SignedIn(
                Ids.next(),
                name,
                null,
                name + "@example.org",
                Language.FRENCH,
                Digits.LATIN,
                List.of(new RoleHeld(Ids.next(), role, null, null, LocalDate.of(2020, 1, 1), null)));
    }

    @BeforeEach
    void twentyCompanies() {
        var park = lives.park("casablanca", "2001-10-01");
        for (int i = 0; i < 20; i++) {
            var life = lives.admitted(park, "2015-01-" + (10 + i));
            if (i < 18) {
                life.seen("2021-03-01", "TRADING");
            } else {
                life.seen("2017-03-01", "CEASED");
            }
        }
    }

    private static MockHttpServletRequestBuilder publish(String sentence) {
        return post("/indicators/survival/publish")
                .with(user(ANALYST))
                .with(csrf())
                .param("on", "2024-05-31")
                .param("years", "5")
                .param("fr", sentence)
                .param("ar", "٩٠٪ لا تزال قائمة بعد خمس سنوات من المواكبة")
                .param("occasion", "Interview");
    }

    /// @return path of the publication's page
    private String prepare() throws Exception {
        return Objects.requireNonNull(web.perform(publish("90 % sont encore en activité après 5 ans"))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void approve(String path) throws Exception {
        web.perform(post(path + "/approval").with(user(DIRECTOR)).with(csrf()))
                .andExpect(status().isFound())
                .andExpect(result -> assertThat(kind(result)).isEqualTo(Flash.Kind.DONE));
    }

    private static Flash.Kind kind(MvcResult result) {
        return ((Flash) Objects.requireNonNull(result.getFlashMap().get(Flash.ATTRIBUTE))).kind();
    }

    @Test
    void leadsFromTheFormToTheCheckOfAStranger() throws Exception {
        web.perform(get("/indicators/survival/publish").with(user(ANALYST)).param("on", "2024-05-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("90")));
        String path = prepare();
        web.perform(get(path).with(user(DIRECTOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Company")));
        approve(path);

        for (String language : List.of("fr", "ar", "en")) {
            var page = web.perform(get("/figures/survival-5-years-2024-05-31").header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(page.getContentAsString())
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("Company");
            assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        }
        web.perform(get("/figures/survival-5-years-2024-05-31/check"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Identique")));
        web.perform(get("/figures"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("survival-5-years-2024-05-31")));
        web.perform(get("/publications").with(user(ANALYST)))
                .andExpect(content().string(Matchers.containsString("Pérennité 5 ans après l’admission")));
    }

    @Test
    void proposesASentenceInEachLanguageForTheWholeNetwork() throws Exception {
        String form = "/indicators/survival/publish?on=2024-05-31&years=5";
        String proposed = "90\u202f% des entreprises n’ont pas cessé 5 ans après l’admission</textarea>";
        web.perform(get(form).with(user(ANALYST)))
                .andExpect(content().string(Matchers.containsString(proposed)))
                .andExpect(content().string(Matchers.containsString("of companies")))
                .andExpect(content().string(Matchers.containsString("المقاولات")));
        web.perform(get(form + "&cohort=2015").with(user(ANALYST)))
                .andExpect(content().string(Matchers.not(Matchers.containsString(proposed))));
    }

    @Test
    void holdsAFigureBesideThoseOnlyThatItCouldBeTakenFor() throws Exception {
        approve(prepare());
        String published = "/figures/survival-5-years-2024-05-31";
        web.perform(get("/indicators/survival-after-exit").with(user(ANALYST)))
                .andExpect(content().string(Matchers.containsString(published)));
        for (String other : List.of("needs-contacted", "exports", "supported")) {
            web.perform(get("/indicators/" + other).with(user(ANALYST)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.not(Matchers.containsString(published))));
        }
    }

    @Test
    void servesThePassportTheChainAndTheKey() throws Exception {
        approve(prepare());
        byte[] passport = web.perform(get("/figures/survival-5-years-2024-05-31.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(PassportVerifier.verify(passport, Optional.of(List.of()), Optional.empty())
                        .accepted())
                .isTrue();
        web.perform(get("/figures/chain.json"))
                .andExpect(content().string("[" + new String(passport, java.nio.charset.StandardCharsets.UTF_8) + "]"));
        web.perform(get("/figures/key.pem")).andExpect(content().string(Matchers.startsWith("-----BEGIN PUBLIC KEY")));
    }

    @Test
    void answersAKnownPageBriefly() throws Exception {
        approve(prepare());
        String etag = Objects.requireNonNull(web.perform(get("/figures/survival-5-years-2024-05-31"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        web.perform(get("/figures/survival-5-years-2024-05-31").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
        approve(prepare());
        web.perform(get("/figures/survival-5-years-2024-05-31").header("If-None-Match", etag))
                .andExpect(status().isOk());
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        web.perform(publish("90 % après 5 ans d’existence"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("5 ans d’existence")))
                .andExpect(content().string(Matchers.containsString("la définition, à partir de")));
        web.perform(post("/indicators/survival/publish/sentence")
                        .with(user(ANALYST))
                        .with(csrf())
                        .param("on", "2024-05-31")
                        .param("en", "80% after 5 years of support"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("90")));
    }

    @Test
    void nobodyApprovesTheirOwn() throws Exception {
        String path = prepare();
        web.perform(post(path + "/approval").with(user(ANALYST)).with(csrf()))
                .andExpect(result -> assertThat(kind(result)).isEqualTo(Flash.Kind.REFUSED));
        web.perform(post(path + "/approval")
                        .with(user(somebody("Omar", Role.COORDINATOR)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post(path + "/withdrawal").with(user(ANALYST)).with(csrf()).param("reason", "Trop tôt"))
                .andExpect(status().isFound());
        web.perform(get(path).with(user(ANALYST))).andExpect(content().string(Matchers.containsString("Trop tôt")));
    }
}
