package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Neighbours;
import org.parcours.testing.Routes;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What keeps another site, another program on the machine or a stranger from using somebody's browser.
@ModuleTest
class BrowserSafetyTest {
    private static final String EMAIL = "salma@parcours.example";

    private final MockMvc web;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Routes routes;
    private final Neighbours neighbours;

    BrowserSafetyTest(MockMvc web, Accounts accounts, Tokens tokens, Routes routes, Neighbours neighbours) {
        this.web = web;
        this.accounts = accounts;
        this.tokens = tokens;
        this.routes = routes;
        this.neighbours = neighbours;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/figures", "/startups", "/api/v1/startups", "/style.css", "/nowhere"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) throws Exception {
        web.perform(get(path))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", Matchers.containsString("camera=()")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.containsString("base-uri 'none'"),
                                        Matchers.not(Matchers.containsString("unsafe")))))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        web.perform(get(path).secure(true)).andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
    }

    @Test
    void everyCookieKeepsToTheProductAndBehindTlsToTls() throws Exception {
        accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
        List<Cookie> cookies = new ArrayList<>();
        cookies.addAll(List.of(response(get("/sign-in?lang=ar").secure(true)).getCookies()));
        cookies.addAll(List.of(response(get("/startups").secure(true)).getCookies()));
        cookies.addAll(List.of(response(signingIn().secure(true)).getCookies()));
        // the proof of a page is kept by the test itself as soon as a test has sent one
        assertThat(cookies).extracting(Cookie::getName).contains("lang", "REDIRECT_URI", "parcours");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie.getSecure()).as(cookie.getName()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).as(cookie.getName()).isEqualTo("Lax");
        });
        assertThat(cookies)
                .filteredOn(cookie -> !cookie.getName().equals("lang"))
                .allMatch(Cookie::isHttpOnly);
    }

    @Test
    void everyRouteThatChangesSomethingAsksForThePagesOwnProof() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        SignedIn administrator = Objects.requireNonNull(fixture.people().get(Role.ADMINISTRATOR));
        List<String> open = new ArrayList<>();
        for (Routes.Route route : routes.all()) {
            if (!route.method().equals("GET") && !route.isApi()) {
                URI path = URI.create(route.at(fixture.own()));
                int status = response(request(HttpMethod.valueOf(route.method()), path)
                                .with(as(administrator)))
                        .getStatus();
                if (status != 403) {
                    open.add(route + " answers " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTakenOver() throws Exception {
        accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
        Cookie planted = session(response(signingIn()));
        Cookie own = session(response(signingIn().cookie(planted)));
        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        web.perform(get("/account").cookie(own)).andExpect(status().isOk());
        web.perform(get("/account").cookie(planted)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({
        "/startups?q=a, /startups?q=a",
        "https://evil.example/startups?q=a, /",
        "https://evil.example//evil.example, /"
    })
    void aSignInLeadsToNoOtherHost(String asked, String next) throws Exception {
        accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
        String kept = Base64.getEncoder().encodeToString(asked.getBytes(StandardCharsets.UTF_8));
        web.perform(signingIn().cookie(new Cookie("REDIRECT_URI", kept))).andExpect(redirectedUrl(next));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/figures, /",
        "http://localhost//evil.example/, /",
        "http://localhost/figures, /figures"
    })
    void aKeptChoiceLeadsToNoOtherHost(String referer, String next) throws Exception {
        web.perform(post("/preferences").with(csrf()).param("lang", "ar").header("Referer", referer))
                .andExpect(redirectedUrl(next));
    }

    @Test
    void showsMeasurementsOfTheMachineToAdministratorsOnly() throws Exception {
        web.perform(get("/actuator/prometheus")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/actuator/prometheus").with(as(person(Role.DIRECTOR)))).andExpect(status().isForbidden());
        web.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لا يوجد شيء في هذا العنوان",
        "en, Nothing stands at this address",
        "'de, en;q=0.8', Nothing stands at this address"
    })
    void machinesAreAnsweredInTheLanguageTheyAskFor(String accepted, String title) throws Exception {
        UUID person = accounts.add(EMAIL, Role.ANALYST, null, null); // reads French
        String token = tokens.issue(person, "test", Set.of(TokenScope.READ), 1);
        web.perform(get("/api/v1/indicators/nothing")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", accepted))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value(title));
    }

    private static MockHttpServletRequestBuilder signingIn() {
        return post("/sign-in").with(csrf()).param("email", EMAIL).param("password", Accounts.PASSWORD);
    }

    private SignedIn person(Role role) {
        return accounts.signedIn(accounts.add(role + "@parcours.example", role, null, null));
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder asked) throws Exception {
        return web.perform(asked).andReturn().getResponse();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("parcours"));
    }
}
