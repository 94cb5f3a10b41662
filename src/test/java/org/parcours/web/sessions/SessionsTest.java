package org.parcours.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SessionsTest {
    private static final String EMAIL = "salma@parcours.example";

    private final MockMvc web;
    private final Accounts accounts;
    private final JdbcClient database;
    private Cookie session = new Cookie("parcours", "");

    SessionsTest(MockMvc web, Accounts accounts, JdbcClient database) {
        this.web = web;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void signIn() throws Exception {
        accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
        session = Objects.requireNonNull(
                web.perform(post("/sign-in").with(csrf()).param("email", EMAIL).param("password", Accounts.PASSWORD))
                        .andExpect(redirectedUrl("/"))
                        .andReturn()
                        .getResponse()
                        .getCookie("parcours"));
    }

    @Test
    void writesNothingWhereNothingChanged() throws Exception {
        String before = version();
        open();
        open();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void notesOnceAMinuteThatSomebodyWasHere() throws Exception {
        database.sql("update web.spring_session set last_access_time = last_access_time - 61000")
                .update();
        String before = version();
        open();
        String noted = version();
        assertThat(noted).isNotEqualTo(before);
        open();
        assertThat(version()).isEqualTo(noted);
    }

    @Test
    void endsWithTheNextRequestWhereItsRowIsGone() throws Exception {
        open();
        database.sql("delete from web.spring_session").update();
        web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    private void open() throws Exception {
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
    }

    /// PostgreSQL's own mark of who wrote the row last.
    private String version() {
        return database.sql("select xmin::text from web.spring_session where principal_name = ?")
                .param(EMAIL)
                .query(String.class)
                .single();
    }
}
