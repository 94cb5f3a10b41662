package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Commands;
import org.parcours.commands.Console;
import org.parcours.commands.WrongUse;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class TokensTest {
    private static final String EMAIL = "nadia@parcours.example";
    private static final String NOWHERE = "/api/v1/no-such-thing";

    private final MockMvc web;
    private final Tokens tokens;
    private final Accounts accounts;
    private final People people;
    private final Commands commands;
    private final Command command;
    private UUID nadia = new UUID(0, 0);

    TokensTest(
            MockMvc web,
            Tokens tokens,
            Accounts accounts,
            People people,
            Commands commands,
            @Qualifier("tokenCommand") Command command) {
        this.commands = commands;
        this.command = command;
        this.web = web;
        this.tokens = tokens;
        this.accounts = accounts;
        this.people = people;
    }

    @BeforeEach
    void oneAnalyst() {
        nadia = accounts.add(EMAIL, Role.ANALYST, null, null);
    }

    private int answer(String token) throws Exception {
        return web.perform(get(NOWHERE).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void opensTheApiUntilRevoked() throws Exception {
        String secret = tokens.issue(EMAIL, "bureau", Set.of(TokenScope.READ), 30);
        assertThat(answer(secret)).isEqualTo(404);
        Token token = tokens.of(nadia).getFirst();
        assertThat(token.lastUsedAt()).isNotNull();
        tokens.revoke(nadia, token.id());
        assertThat(answer(secret)).isEqualTo(401);
    }

    @Test
    void opensNothingForSomebodySuspended() throws Exception {
        String secret = tokens.issue(EMAIL, "bureau", Set.of(TokenScope.READ), 30);
        people.suspend(nadia, "contrôle");
        assertThat(answer(secret)).isEqualTo(401);
    }

    @Test
    void writesOnlyWithItsScope() throws Exception {
        String read = tokens.issue(EMAIL, "lecture", Set.of(TokenScope.READ), 30);
        web.perform(post("/api/v1/imports").header("Authorization", "Bearer " + read))
                .andExpect(status().isForbidden());
        web.perform(post("/api/v1/publications").header("Authorization", "Bearer " + read))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysWhatIsWrongInTheLanguageAskedFor() throws Exception {
        web.perform(get(NOWHERE).header("Accept-Language", "ar"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.title").value("يجب تسجيل الدخول"))
                .andExpect(jsonPath("$.instance").value(NOWHERE));
    }

    @Test
    void documentsItselfForMachinesAndPeople() throws Exception {
        web.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").exists());
        web.perform(get("/api?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("The interface for machines")));
    }

    private String command(String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(printed, printed, commands.console().words());
        try {
            command.run(Arguments.of(List.of(words), command.syntax()), console);
        } catch (WrongUse wrong) {
            printed.println(command.usage(console.words()));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aTokenOfTheCommandLineReadsUnlessToldOtherwise() throws Exception {
        command(EMAIL);
        command(EMAIL, "--scopes", "read,publish");
        assertThat(tokens.of(nadia))
                .extracting(Token::scopes)
                .containsExactlyInAnyOrder(Set.of(TokenScope.READ), Set.of(TokenScope.READ, TokenScope.PUBLISH));
        assertThat(command(EMAIL, "--scopes", "everything")).contains("--scopes read,write,publish");
        assertThat(tokens.of(nadia)).hasSize(2);
    }
}
