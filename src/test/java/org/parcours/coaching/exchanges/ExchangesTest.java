package org.parcours.coaching.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.database.Ids;
import org.parcours.startups.documents.Documents;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.web.Flash;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// Exchanges through their pages, the outbox and the API.
@ModuleTest
class ExchangesTest {
    private static final String SECRET = "veut vendre ses parts";

    private final MockMvc web;
    private final Coaching coaching;
    private final Exchanges exchanges;
    private final Documents documents;
    private final Tokens tokens;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Coaching.Team team;

    ExchangesTest(
            MockMvc web,
            Coaching coaching,
            Exchanges exchanges,
            Documents documents,
            Tokens tokens,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.clock = clock;
        this.web = web;
        this.coaching = coaching;
        this.exchanges = exchanges;
        this.documents = documents;
        this.tokens = tokens;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
    }

    @Test
    void notesAnExchangeFromTheFirstLettersOfAName() throws Exception {
        MvcResult noted = web.perform(
                        note(Ids.next(), "atl", "A appelé la banque").with(as(team.salma())))
                .andReturn();
        assertThat(noted.getResponse().getRedirectedUrl()).isEqualTo("/startups/" + team.startup());
        Exchange exchange = only();
        assertThat(exchange.about()).isEqualTo("A appelé la banque");
        assertThat(exchange.heldOn()).isEqualTo(LocalDate.now(clock));
        assertThat(exchange.person()).isEqualTo(team.salma().id());
        assertThat(page("/startups/" + team.startup(), team.driss()))
                .contains("A appelé la banque")
                .contains("Salma Idrissi");
    }

    @Test
    void asksWhichStartupWhereTheLettersFindSeveral() throws Exception {
        coaching.supported(team.park(), "Atlas Data");
        MvcResult asked = web.perform(note(Ids.next(), "atl", "reste écrit").with(as(team.salma())))
                .andReturn();
        assertThat(asked.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(asked))
                .contains("2 startups répondent à ces lettres")
                .contains("Atlas Data")
                .contains("reste écrit");
        assertThat(all()).isEmpty();
    }

    @Test
    void refusesAnExchangeDatedTomorrow() throws Exception {
        MvcResult refused = web.perform(note(Ids.next(), "atlas", "Demain")
                        .param("heldOn", LocalDate.now(clock).plusDays(1).toString())
                        .with(as(team.salma())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused))
                .contains("Un échange se note une fois qu’il a eu lieu")
                .contains("Demain");
        assertThat(all()).isEmpty();
    }

    @Test
    void recordsANoteOnceHoweverOftenThePhoneSendsIt() throws Exception {
        UUID key = Ids.next();
        String first = body(
                web.perform(sent(key, "Visite du site").with(as(team.salma()))).andReturn());
        String second = body(
                web.perform(sent(key, "Visite du site").with(as(team.salma()))).andReturn());
        assertThat(second).isEqualTo(first);
        assertThat(all()).hasSize(1);
    }

    @Test
    void doesNotBringBackANoteThatWasRemovedWhenThePhoneSendsItAgain() throws Exception {
        UUID key = Ids.next();
        web.perform(sent(key, "Visite du site").with(as(team.salma())));
        web.perform(delete("/exchanges/" + only().id()).with(as(team.salma())));
        MvcResult again =
                web.perform(sent(key, "Visite du site").with(as(team.salma()))).andReturn();
        assertThat(again.getResponse().getStatus()).isEqualTo(200);
        assertThat(all()).isEmpty();
    }

    @Test
    void tellsThePhoneWhyANoteIsRefused() throws Exception {
        MvcResult refused = web.perform(sent(Ids.next(), "Demain")
                        .param("heldOn", LocalDate.now(clock).plusDays(1).toString())
                        .with(as(team.salma())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("\"field\":\"heldOn\"").contains("une fois qu’il a eu lieu");
    }

    @Test
    void showsWhatOthersSaidThatDayBeforeItSaves() throws Exception {
        web.perform(note(Ids.next(), "atlas", "Premier appel").with(as(team.salma())));
        UUID key = Ids.next();
        MvcResult warned = web.perform(note(key, "atlas", "Second appel").with(as(team.driss())))
                .andReturn();
        assertThat(warned.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(warned)).contains("Premier appel").contains("Second appel");
        assertThat(all()).hasSize(1);
        web.perform(note(key, "atlas", "Second appel")
                .param("seen", only().id().toString())
                .with(as(team.driss())));
        assertThat(all()).hasSize(2);
        assertThat(page("/exchanges/same-day?startup=" + team.startup(), team.manager()))
                .contains("Premier appel")
                .contains("Second appel");
    }

    @Test
    void keepsThePrivateOnesFromTheStartupOnPagesInTheApiAndInTheDatabase() throws Exception {
        web.perform(note(Ids.next(), "atlas", SECRET)
                .param("minutes", SECRET)
                .param("step", SECRET)
                .param("dueOn", LocalDate.now(clock).plusDays(3).toString())
                .with(as(team.salma())));
        Exchange exchange = only();
        assertThat(page("/startups/" + team.startup(), team.founder())).doesNotContain(SECRET);
        assertThat(page("/startups/" + team.startup() + "/exchanges", team.founder()))
                .doesNotContain(SECRET);
        assertThat(status("/exchanges/" + exchange.id(), team.founder())).isEqualTo(403);
        assertThat(api("/api/v1/exchanges", team.founder())).doesNotContain(SECRET);
        assertThat(api("/api/v1/exchanges", team.salma())).contains(SECRET);
        assertThat(rows(team.founder())).isZero();
        web.perform(correction(exchange, "corrigé " + SECRET).with(as(team.salma())));
        assertThat(rows(team.founder())).isZero();
        assertThat(rows(team.salma())).isEqualTo(3);
    }

    @Test
    void letsTheStartupReadWhatIsShared() throws Exception {
        web.perform(note(Ids.next(), "atlas", "Plan validé")
                .param("shared", "yes")
                .param("step", "Envoyer le contrat")
                .param("dueOn", LocalDate.now(clock).plusDays(3).toString())
                .with(as(team.salma())));
        assertThat(page("/startups/" + team.startup(), team.founder()))
                .contains("Plan validé")
                .contains("Envoyer le contrat");
        assertThat(api("/api/v1/exchanges", team.founder())).contains("Plan validé");
        assertThat(rows(team.founder())).isEqualTo(2);
    }

    @Test
    void keepsTheFilesOfPrivateExchangesFromTheStartup() throws Exception {
        attach("prive.csv", "no");
        attach("partage.csv", "yes");
        assertThat(names(team.salma())).containsExactlyInAnyOrder("prive.csv", "partage.csv");
        assertThat(names(team.founder())).containsExactly("partage.csv");
    }

    @Test
    void correctsWithAHistoryAndRefusesTheSecondOfTwoCorrections() throws Exception {
        web.perform(note(Ids.next(), "atlas", "Première version").with(as(team.salma())));
        Exchange read = only();
        web.perform(correction(read, "Deuxième version").with(as(team.salma())));
        MvcResult late = web.perform(correction(read, "Troisième version").with(as(team.driss())))
                .andReturn();
        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(late)).contains("Troisième version").contains("Deuxième version");
        assertThat(only().about()).isEqualTo("Deuxième version");
        assertThat(page("/exchanges/" + read.id(), team.manager())).contains("Première version");
    }

    @Test
    void removesWithItsPromisesAndFilesAndBringsAllBack() throws Exception {
        attach("plan.csv", "yes");
        web.perform(post("/exchanges/" + only().id() + "/steps")
                .param("step", "Rappeler")
                .param("dueOn", LocalDate.now(clock).plusDays(1).toString())
                .with(as(team.salma())));
        Exchange before = only();
        MvcResult removed = web.perform(delete("/exchanges/" + before.id()).with(as(team.salma())))
                .andReturn();
        assertThat(all()).isEmpty();
        assertThat(names(team.salma())).isEmpty();
        web.perform(delete(Objects.requireNonNull(flash(removed).undo())).with(as(team.salma())));
        assertThat(only().steps()).isEqualTo(before.steps());
        assertThat(only().documents()).isEqualTo(before.documents());
        assertThat(names(team.salma())).containsExactly("plan.csv");
    }

    @Test
    void saysInALineThatAPromiseWasKept() throws Exception {
        web.perform(note(Ids.next(), "atlas", "Appel")
                .param("step", "Rappeler")
                .param("dueOn", LocalDate.now(clock).toString())
                .with(as(team.salma())));
        NextStep step = only().steps().getFirst();
        MvcResult done = web.perform(post("/exchanges/" + only().id() + "/steps/" + step.id() + "/done")
                        .param("note", "Rendez-vous pris")
                        .param("back", "/portfolio")
                        .with(as(team.salma())))
                .andReturn();
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/portfolio");
        assertThat(only().steps().getFirst().done())
                .isEqualTo(new NextStep.Done(LocalDate.now(clock), team.salma().id(), "Rendez-vous pris"));
        web.perform(delete(Objects.requireNonNull(flash(done).undo())).with(as(team.salma())));
        assertThat(only().steps().getFirst().done()).isNull();
    }

    @Test
    void leadsBackToNoForeignPage() throws Exception {
        MvcResult noted = web.perform(note(Ids.next(), "atlas", "Appel")
                        .param("back", "//elsewhere.example")
                        .with(as(team.salma())))
                .andReturn();
        assertThat(noted.getResponse().getRedirectedUrl()).isEqualTo("/startups/" + team.startup());
    }

    @Test
    void keepsNobodysNameInTheShellOfThePhone() throws Exception {
        assertThat(page("/exchanges/offline", team.salma()))
                .contains("data-note-form=\"offline\"")
                .doesNotContain("Salma")
                .doesNotContain("_csrf")
                .doesNotContain("Atlas");
        assertThat(page("/exchanges/outbox/names", team.salma())).contains("Atlas Lumière");
        assertThat(page("/exchanges/outbox/names", team.driss())).isEqualTo("[]");
        assertThat(status("/exchanges/outbox", team.founder())).isEqualTo(403);
    }

    @Test
    void recordsAndPagesThroughTheApi() throws Exception {
        for (String about : List.of("un", "deux", "trois")) {
            web.perform(post("/api/v1/exchanges")
                    .header("Authorization", "Bearer " + token(team.salma()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"startup\":\"%s\",\"kind\":\"CALL\",\"about\":\"%s\",\"heldOn\":\"2026-01-0%d\"}"
                            .formatted(team.startup(), about, about.length())));
        }
        String first = api("/api/v1/exchanges?size=2", team.salma());
        assertThat(first).contains("\"trois\"").contains("\"deux\"").doesNotContain("\"un\"");
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(api("/api/v1/exchanges?size=2&after=" + next, team.salma()))
                .contains("\"un\"")
                .contains("\"next\":null");
        MvcResult refused = web.perform(post("/api/v1/exchanges")
                        .header("Authorization", "Bearer " + token(team.salma()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"startup\":\"%s\",\"kind\":\"CALL\"}".formatted(team.startup())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(body(refused)).contains("\"field\":\"about\"");
    }

    private void attach(String name, String shared) throws Exception {
        web.perform(multipart("/exchanges")
                .file(new MockMultipartFile("file", name, "text/csv", (name + ";1\n").getBytes(StandardCharsets.UTF_8)))
                .param("key", Ids.next().toString())
                .param("q", "atlas")
                .param("kind", "VISIT")
                .param("about", name)
                .param("shared", shared)
                .with(as(team.salma())));
    }

    private MockHttpServletRequestBuilder note(UUID key, String letters, String about) {
        return post("/exchanges")
                .param("key", key.toString())
                .param("q", letters)
                .param("kind", "CALL")
                .param("about", about);
    }

    private MockHttpServletRequestBuilder sent(UUID key, String about) {
        return post("/exchanges/outbox")
                .param("key", key.toString())
                .param("startup", team.startup().toString())
                .param("kind", "VISIT")
                .param("about", about);
    }

    private MockHttpServletRequestBuilder correction(Exchange read, String about) {
        return post("/exchanges/" + read.id() + "/correction")
                .param("version", read.version().toString())
                .param("kind", "CALL")
                .param("about", about);
    }

    private static MockHttpServletRequestBuilder delete(String path) {
        return post(path).param("_method", "delete");
    }

    private List<Exchange> all() {
        return team.manager().scope().call(() -> exchanges.of(team.startup()));
    }

    private Exchange only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<String> names(SignedIn reader) {
        return reader.scope().call(() -> documents.of(team.startup())).stream()
                .map(document -> document.name())
                .toList();
    }

    /// Rows of exchanges and promises, now and before, that this person's connection shows.
    private int rows(SignedIn reader) {
        return reader.scope()
                .call(() -> transaction.execute(
                        status -> database.sql("""
                            select (select count(*) from coaching.exchange) + (select count(*) from coaching.exchange_history)
                              + (select count(*) from coaching.next_step) + (select count(*) from coaching.next_step_history)
                            """).query(Integer.class).single()));
    }

    private String api(String path, SignedIn reader) throws Exception {
        return body(web.perform(get(path).header("Authorization", "Bearer " + token(reader)))
                .andReturn());
    }

    private String token(SignedIn reader) {
        return tokens.issue(reader.id(), "test", Set.of(TokenScope.values()), 1);
    }

    private String page(String path, SignedIn reader) throws Exception {
        return body(web.perform(get(path).with(as(reader))).andReturn());
    }

    private int status(String path, SignedIn reader) throws Exception {
        return web.perform(get(path).with(as(reader))).andReturn().getResponse().getStatus();
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Flash flash(MvcResult result) {
        return (Flash) Objects.requireNonNull(result.getFlashMap().get(Flash.ATTRIBUTE));
    }
}
