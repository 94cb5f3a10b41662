package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What pages and machines are answered.
@ModuleTest
class IndicatorRoutesTest {
    private final MockMvc web;
    private final Lives lives;
    private final JdbcTemplate owner;

    IndicatorRoutesTest(MockMvc web, Owner owner) {
        this.web = web;
        this.lives = new Lives(owner.dataSource());
        this.owner = new JdbcTemplate(owner.dataSource());
    }

    @BeforeEach
    void admit() {
        var park = lives.park("casablanca", "2001-10-01");
        for (int i = 0; i < 40; i++) {
            var life = lives.admitted(park, "2015-01-01");
            life.seen(i < 36 ? "2021-01-01" : "2018-01-01", i < 36 ? "TRADING" : "CEASED");
        }
        lives.admitted(park, "2015-01-01");
        lives.admitted(lives.park("rabat", "2012-01-01"), "2023-01-01");
    }

    @Test
    void answersAFigureToMachines() throws Exception {
        web.perform(as(Role.ANALYST, get("/api/v1/indicators/survival?on=2024-05-31&years=5&park=casablanca")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("survival"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.on").value("2024-05-31"))
                .andExpect(jsonPath("$.scope.park").value("casablanca"))
                .andExpect(jsonPath("$.counts.yes").value(36))
                .andExpect(jsonPath("$.counts.no").value(4))
                .andExpect(jsonPath("$.counts.unknown").value(1))
                .andExpect(jsonPath("$.value").value(nullValue()))
                .andExpect(jsonPath("$.leads").value("curve"))
                .andExpect(jsonPath("$.headline").value(closeTo(0.9, 1e-12)))
                .andExpect(jsonPath("$.headlineInterval.lower").isNumber())
                .andExpect(jsonPath("$.share").value(0.9))
                .andExpect(jsonPath("$.interval.lower").isNumber())
                .andExpect(jsonPath("$.worst").value(36 / 41.0))
                .andExpect(jsonPath("$.best").value(37 / 41.0))
                .andExpect(jsonPath("$.curve[0].atRisk").value(40))
                .andExpect(jsonPath("$.curve[0].states.active").value(0.9))
                .andExpect(jsonPath("$.warnings").isArray());
        web.perform(as(Role.ANALYST, get("/api/v1/indicators/supported?on=2024-05-31")))
                .andExpect(jsonPath("$.value").value(38))
                .andExpect(jsonPath("$.share").value(nullValue()));
        web.perform(as(Role.ANALYST, get("/api/v1/indicators")))
                .andExpect(jsonPath("$.items.length()").value(29));
    }

    @Test
    void answersTheEvidenceInJsonAndCsv() throws Exception {
        String address = "/api/v1/indicators/survival/evidence?on=2024-05-31&counts=no";
        web.perform(as(Role.ANALYST, get(address + "&limit=3")))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].reason").value("ceased"))
                .andExpect(jsonPath("$.items[0].proof.source").value("VISIT"))
                .andExpect(jsonPath("$.next").isString());
        String csv = web.perform(as(Role.ANALYST, get(address).accept("text/csv")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(5);
        assertThat(web.perform(as(Role.ANALYST, get(address + "&format=csv")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(csv);
    }

    @Test
    void aSpreadsheetRunsNoNameOfTheEvidence() throws Exception {
        for (String begins : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")) {
            owner.update("update startups.startup set name = ? || '1+1'", begins);
            String csv = web.perform(as(
                            Role.ANALYST,
                            get("/api/v1/indicators/survival/evidence?on=2024-05-31")
                                    .accept("text/csv")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(csv).contains("'" + begins + "1+1").doesNotContain("," + begins + "1", ",\"" + begins);
        }
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        web.perform(as(Role.ANALYST, get("/api/v1/indicators/survival?on=2024-02-31")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.field").value("on"));
        web.perform(as(Role.ANALYST, get("/api/v1/indicators/nothing"))).andExpect(status().isNotFound());
        web.perform(as(Role.ANALYST, get("/indicators/survival?park=nowhere&on=2024-05-31&lang=fr")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("park ne peut pas être « nowhere »")));
        for (String wrong : List.of("on=31/02/2024", "years=5 ans", "park=nowhere", "cohort=x", "known=soon")) {
            web.perform(as(Role.ANALYST, get("/indicators?" + wrong + "&lang=fr")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ne peut pas être")));
        }
        web.perform(as(Role.PARTNER, get("/api/v1/indicators/survival"))).andExpect(status().isForbidden());
    }

    @Test
    void opensEveryFigureInEveryLanguage() throws Exception {
        for (String language : List.of("fr", "ar", "en")) {
            web.perform(as(Role.DIRECTOR, get("/indicators?on=2024-05-31&lang=" + language)))
                    .andExpect(status().isOk());
            for (String code : List.of(
                    "supported",
                    "parks-open",
                    "path-completed",
                    "survival",
                    "survival-after-exit",
                    "survival-since-founding",
                    "independent",
                    "not-ceased-on-day",
                    "independent-on-day")) {
                web.perform(as(Role.DIRECTOR, get("/indicators/" + code + "?on=2024-05-31&lang=" + language)))
                        .andExpect(status().isOk());
            }
        }
    }

    @Test
    void offersToPublishOnlyToWhoMay() throws Exception {
        String address = "/indicators/survival?on=2024-05-31";
        web.perform(as(Role.ANALYST, get(address))).andExpect(content().string(containsString("/survival/publish?")));
        web.perform(as(Role.COORDINATOR, get(address)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/survival/publish"))));
    }

    private static MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        var held = new RoleHeld(Ids.next(), role, null, null, LocalDate.of(2001, 1, 1), null);
        var person = new SignedIn(
                Ids.next(), "Salma", null, "salma@example.org", Language.FRENCH, Digits.LATIN, List.of(held));
        return request.with(authentication(new UsernamePasswordAuthenticationToken(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + role, "SCOPE_read"))));
    }
}
