package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.mail.Mails;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class SignInTest {
    private static final String EMAIL = "salma@parcours.example";

    private final MockMvc web;
    private final Accounts accounts;
    private final People people;
    private final Mails mails;

    private UUID salma = new UUID(0, 0);

    SignInTest(MockMvc web, Accounts accounts, People people, Mails mails) {
        this.web = web;
        this.accounts = accounts;
        this.people = people;
        this.mails = mails;
    }

    @BeforeEach
    void oneCoordinator() {
        salma = accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
    }

    private Cookie signIn() throws Exception {
        var response = web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", "Salma@Parcours.example")
                        .param("password", Accounts.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse();
        Cookie session = response.getCookie("parcours");
        return java.util.Objects.requireNonNull(session);
    }

    @Test
    void endsEverySessionWhenSomebodyIsSuspended() throws Exception {
        Cookie session = signIn();
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
        people.suspend(salma, "a quitté le réseau");
        web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(post("/sign-in").with(csrf()).param("email", EMAIL).param("password", Accounts.PASSWORD))
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    private static MockHttpServletRequestBuilder attempt(String password, String machine) {
        return post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(machine);
                    return request;
                })
                .param("email", EMAIL)
                .param("password", password);
    }

    private void guess(String machine, int times) throws Exception {
        for (int attempt = 0; attempt < times; attempt++) {
            web.perform(attempt("wrong", machine)).andExpect(redirectedUrl("/sign-in?refused"));
        }
    }

    private Cookie device() throws Exception {
        Cookie device = web.perform(attempt(Accounts.PASSWORD, "198.51.100.1"))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("device");
        return java.util.Objects.requireNonNull(device);
    }

    @Test
    void wrongPasswordsOfStrangersLockNobodyElseOut() throws Exception {
        guess("198.51.100.1", 8);
        guess("198.51.100.2", 8);
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1")).andExpect(redirectedUrl("/sign-in?wait=1"));
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.3")).andExpect(redirectedUrl("/"));
    }

    @Test
    void aBrowserThatSomebodySignedInOnIsNotHeldUpByTheMachinesBesideIt() throws Exception {
        Cookie device = device();
        assertThat(device.isHttpOnly()).isTrue();
        guess("198.51.100.1", 8);
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1")).andExpect(redirectedUrl("/sign-in?wait=1"));
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1").cookie(device)).andExpect(redirectedUrl("/"));
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1").cookie(new Cookie("device", "x".repeat(43))))
                .andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void aKnownBrowserIsNoLicenceToGuess() throws Exception {
        Cookie device = device();
        for (int attempt = 0; attempt < 8; attempt++) {
            web.perform(attempt("wrong", "198.51.100.1").cookie(device)).andExpect(redirectedUrl("/sign-in?refused"));
        }
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1").cookie(device))
                .andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void namesTheWaitAfterTooManyAttempts() throws Exception {
        guess("198.51.100.1", 8);
        web.perform(attempt(Accounts.PASSWORD, "198.51.100.1")).andExpect(redirectedUrl("/sign-in?wait=1"));
        web.perform(get("/sign-in?wait=1"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Attendez une minute")));
    }

    @Test
    void spendsALinkByItsButtonOnly() throws Exception {
        web.perform(post("/sign-in/link").with(csrf()).param("email", EMAIL)).andExpect(status().isOk());
        String path = linkInTheNewestMail();
        web.perform(get(path)).andExpect(status().isOk());
        web.perform(post(path)).andExpect(status().isForbidden()); // without the page's own proof
        web.perform(post(path).with(csrf())).andExpect(redirectedUrl("/"));
        web.perform(post(path).with(csrf())).andExpect(status().isBadRequest());
    }

    @Test
    void answersAlikeForAnUnknownAddress() throws Exception {
        int before = mails.outbox().size();
        String known = answer(EMAIL);
        assertThat(answer("nobody@parcours.example")).isEqualTo(known);
        assertThat(mails.outbox()).hasSize(before + 1);
    }

    private String answer(String email) throws Exception {
        return web.perform(post("/sign-in/link").with(csrf()).param("email", email))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void setsAFirstPasswordByInvitation() throws Exception {
        people.inviteAgain(salma);
        String path = linkInTheNewestMail();
        web.perform(get(path)).andExpect(status().isOk());
        web.perform(post(path).with(csrf()).param("password", "court"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("12")));
        web.perform(post(path).with(csrf()).param("password", "une autre longue phrase"))
                .andExpect(redirectedUrl("/"));
        web.perform(get(path)).andExpect(status().isBadRequest());
    }

    private String linkInTheNewestMail() {
        Matcher link = Pattern.compile("http://[^/]+(/\\S+)")
                .matcher(mails.outbox().getFirst().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
