package org.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Neighbours;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SearchPageTest {
    private final MockMvc web;
    private final Neighbours neighbours;

    SearchPageTest(MockMvc web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
    }

    private String found(Neighbours.Fixture fixture, Role role, String text, String language) throws Exception {
        SignedIn person = Objects.requireNonNull(fixture.people().get(role));
        var answer = web.perform(get("/search")
                        .param("q", text)
                        .param("lang", language)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("id=\"hits\""));
    }

    @Test
    void findsEveryKindThatTheReaderMayOpen() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        assertThat(found(fixture, Role.DIRECTOR, "lumiere", "fr"))
                .contains("Atlas Lumière", "/startups/" + fixture.own().startup());
        assertThat(found(fixture, Role.DIRECTOR, "casabl", "fr"))
                .contains("/administration/parks/" + fixture.own().park());
        assertThat(found(fixture, Role.DIRECTOR, "colleague", "en"))
                .contains("/administration/people/" + fixture.own().person());
        assertThat(found(fixture, Role.DIRECTOR, "perennite", "fr")).contains("/indicators/survival");
        assertThat(found(fixture, Role.DIRECTOR, "fonds", "fr"))
                .contains("Fonds Lumière", "/partners/" + fixture.own().partner());
        for (Role role : new Role[] {Role.DIRECTOR, Role.COORDINATOR, Role.STARTUP}) {
            assertThat(found(fixture, role, "premises for atlas", "fr"))
                    .as(role.name())
                    .contains("/needs/" + fixture.own().talks().need());
        }
        assertThat(found(fixture, Role.DIRECTOR, "مؤشرات", "ar")).contains("\"/indicators\"");
    }

    @Test
    void findsNothingOutOfReach() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        assertThat(found(fixture, Role.DIRECTOR, Neighbours.SEARCH, "fr")).contains(Neighbours.MARK);
        // partners are the network's, so that its staff finds all of them
        for (Role role : new Role[] {Role.COORDINATOR, Role.PARK_MANAGER}) {
            assertThat(found(fixture, role, Neighbours.SEARCH, "fr"))
                    .as(role.name())
                    .contains(Neighbours.PARTNER_MARK)
                    .doesNotContain(Neighbours.MARK, "/needs/");
        }
        for (Role role : new Role[] {Role.STARTUP, Role.PARTNER, Role.JUROR}) {
            assertThat(found(fixture, role, Neighbours.SEARCH, "fr"))
                    .as(role.name())
                    .doesNotContain(Neighbours.MARK)
                    .contains("Rien ne répond");
        }
        assertThat(found(fixture, Role.COORDINATOR, "colleague", "en")).doesNotContain("/administration/people");
    }

    @Test
    void refusesSignsThatNoTextHas() throws Exception {
        SignedIn person = Objects.requireNonNull(neighbours.settle().people().get(Role.DIRECTOR));
        web.perform(get("/search")
                        .param("q", "at\0las")
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void asksForTwoLetters() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        assertThat(found(fixture, Role.DIRECTOR, "a", "fr"))
                .contains("deux lettres")
                .doesNotContain("Atlas");
    }
}
