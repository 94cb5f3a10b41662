package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.mail.Mails;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ModuleTest
class InvitationsTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final People people;
    private final Mails mails;
    private RequestPostProcessor administrator = request -> request;

    InvitationsTest(MockMvc web, Accounts accounts, People people, Mails mails) {
        this.web = web;
        this.accounts = accounts;
        this.people = people;
        this.mails = mails;
    }

    @BeforeEach
    void oneAdministrator() {
        SignedIn person =
                accounts.signedIn(accounts.addWithPassword("admin@parcours.example", Role.ADMINISTRATOR, null));
        administrator = authentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    private MockHttpServletRequestBuilder inviting(String email) {
        return post("/administration/people")
                .with(administrator)
                .with(csrf())
                .param("name", "Nadia Berrada")
                .param("email", email)
                .param("role", "ANALYST");
    }

    @Test
    void theRoleIsChosenByWhoeverInvites() throws Exception {
        String page = web.perform(get("/administration/people/new").with(administrator))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher options = Pattern.compile("<select id=\"role\".*?<option ([^>]*)>", Pattern.DOTALL)
                .matcher(page);
        assertThat(options.find()).isTrue();
        assertThat(options.group(1)).isEqualTo("value=\"\"");
    }

    @Test
    void withoutAMailServerAnInvitationSaysSoAndItsPersonIsInvited() throws Exception {
        web.perform(inviting("nadia@parcours.example"))
                .andExpect(status().is3xxRedirection())
                .andExpect(
                        flash().attribute("flash", Matchers.hasToString(Matchers.containsString("n’est pas partie"))));
        UUID nadia = people.search("nadia", null, 0).getFirst().id();
        assertThat(people.byId(nadia).orElseThrow().state()).isEqualTo(Person.State.INVITED);
        assertThat(page("/administration/people?q=nadia")).contains(">invité<").doesNotContain(">actif<");

        Matcher link = Pattern.compile("http://[^/]+(/invitation/\\S+)")
                .matcher(mails.outbox().getFirst().body());
        assertThat(link.find()).isTrue();
        web.perform(post(link.group(1)).with(csrf()).param("password", "une autre longue phrase"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.byId(nadia).orElseThrow().state()).isEqualTo(Person.State.ACTIVE);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(administrator))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b@parcours.example",
                "a@parcours.example,b@parcours.example",
                "friends:a@parcours.example;",
                "<a@parcours.example>",
                "a@parcours.example\u2028b",
                "a@parcours.example\nb"
            })
    void anInvitationGoesToOneAddress(String email) throws Exception {
        int before = mails.outbox().size();
        web.perform(inviting(email)).andExpect(flash().attributeCount(0));
        assertThat(mails.outbox()).hasSize(before);
        assertThat(people.search("Nadia", null, 0)).isEmpty();
    }
}
