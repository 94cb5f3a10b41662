package org.parcours.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.web.Flash;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/// Portfolios through their pages.
@ModuleTest
class PortfoliosTest {
    private final MockMvc web;
    private final Coaching coaching;
    private final Portfolios portfolios;
    private final People people;
    private final Clock clock;
    private Coaching.Team team;
    private UUID second;

    PortfoliosTest(MockMvc web, Coaching coaching, Portfolios portfolios, People people, Clock clock) {
        this.clock = clock;
        this.web = web;
        this.coaching = coaching;
        this.portfolios = portfolios;
        this.people = people;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
        second = coaching.supported(team.park(), "Rif Data");
    }

    @Test
    void showsEachTheirOwnStartups() throws Exception {
        assertThat(page("/portfolio", team.salma())).contains("Atlas Lumière").doesNotContain("Rif Data");
        assertThat(page("/portfolio", team.driss())).doesNotContain("Atlas Lumière");
    }

    @Test
    void tellsTheManagerWhomNobodyHoldsAndWhoCarriesHowMuch() throws Exception {
        assertThat(page("/portfolios", team.manager()))
                .contains("Rif Data")
                .contains("Personne ne la suit.")
                .contains("Salma Idrissi");
        assertThat(status("/portfolios", team.salma())).isEqualTo(403);
    }

    @Test
    void namesTheStartupsOfASuspendedCoordinator() throws Exception {
        team.manager().scope().run(() -> people.suspend(team.salma().id(), "left"));
        assertThat(page("/portfolios", team.manager()))
                .contains("Atlas Lumière")
                .contains("Confiée à Salma Idrissi, mais personne ne peut plus agir");
    }

    @Test
    void showsTheEffectOfAMoveBeforeItIsDone() throws Exception {
        String preview = body(web.perform(post("/portfolios/moves/preview")
                        .param("startup", team.startup().toString(), second.toString())
                        .param("person", team.driss().id().toString())
                        .with(as(team.manager())))
                .andReturn());
        assertThat(preview).contains("Confier 2 startups à Driss Alami").contains("Salma Idrissi");
        assertThat(effects(List.of(team.startup(), second), team.driss().id()))
                .containsExactlyInAnyOrder(
                        new LoadChange(team.driss().id(), 0, 2),
                        new LoadChange(team.salma().id(), 1, 0));
        assertThat(holder(team.startup())).isEqualTo(team.salma().id());
    }

    @Test
    void movesSeveralStartupsAndTakesItBack() throws Exception {
        MvcResult moved = web.perform(post("/portfolios/moves")
                        .param("startup", team.startup().toString(), second.toString())
                        .param("person", team.driss().id().toString())
                        .param("from", LocalDate.now(clock).toString())
                        .param("note", "Attend son permis")
                        .with(as(team.manager())))
                .andReturn();
        assertThat(holder(team.startup())).isEqualTo(team.driss().id());
        assertThat(holder(second)).isEqualTo(team.driss().id());
        assertThat(page("/portfolio", team.driss())).contains("Attend son permis");
        String undo = Objects.requireNonNull(flash(moved).undo());
        web.perform(post(undo).param("_method", "delete").with(as(team.manager())));
        assertThat(holder(team.startup())).isEqualTo(team.salma().id());
        assertThat(team.manager().scope().call(() -> portfolios.inCharge(second)))
                .isEmpty();
    }

    @Test
    void refusesToTakeBackAMoveThatSomebodyBuiltOn() throws Exception {
        MvcResult moved = web.perform(post("/portfolios/moves")
                        .param("startup", second.toString())
                        .param("person", team.driss().id().toString())
                        .param("from", "2026-01-05")
                        .with(as(team.manager())))
                .andReturn();
        coaching.hand(team.manager(), List.of(second), team.salma().id(), LocalDate.of(2026, 2, 5));
        MvcResult refused = web.perform(post(Objects.requireNonNull(flash(moved).undo()))
                        .param("_method", "delete")
                        .with(as(team.manager())))
                .andReturn();
        assertThat(flash(refused).kind()).isEqualTo(Flash.Kind.REFUSED);
        assertThat(holder(second)).isEqualTo(team.salma().id());
    }

    @Test
    void handsAStartupOverWithANoteThatStaffReadsAndTheStartupDoesNot() throws Exception {
        web.perform(post("/startups/" + team.startup() + "/coordinator")
                .param("person", team.driss().id().toString())
                .param("from", LocalDate.now(clock).toString())
                .param("note", "Le fondateur préfère l’arabe")
                .with(as(team.salma())));
        assertThat(page("/startups/" + team.startup(), team.driss()))
                .contains("Le fondateur préfère l’arabe")
                .contains("Driss Alami");
        assertThat(page("/startups/" + team.startup(), team.founder()))
                .contains("Driss Alami")
                .doesNotContain("Le fondateur préfère");
    }

    @Test
    void refusesAHolderOfAnotherParkAndKeepsWhatWasTyped() throws Exception {
        MvcResult refused = web.perform(post("/startups/" + team.startup() + "/coordinator")
                        .param("person", team.founder().id().toString())
                        .param("from", LocalDate.now(clock).toString())
                        .param("note", "à garder")
                        .with(as(team.salma())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("person-error").contains("à garder");
    }

    @Test
    void refusesAHandoverBeforeTheLastOne() throws Exception {
        MvcResult refused = web.perform(post("/startups/" + team.startup() + "/coordinator")
                        .param("person", team.driss().id().toString())
                        .param("from", "2024-12-31")
                        .with(as(team.salma())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("02/01/2025");
    }

    @Test
    void tellsALeaveToBothAndLetsTheStandInAct() throws Exception {
        LocalDate today = LocalDate.now(clock);
        web.perform(leave(today, today.plusDays(9)).with(as(team.salma())));
        assertThat(page("/portfolio", team.salma())).contains("remplacement par Driss Alami");
        assertThat(page("/portfolio", team.driss()))
                .contains("Remplace Salma Idrissi")
                .contains("Atlas Lumière");
        assertThat(page("/startups/" + team.startup(), team.founder())).contains("remplace Salma Idrissi");
        assertThat(holder(team.startup())).isEqualTo(team.driss().id());
    }

    @Test
    void refusesALeaveThatOverlapsAnother() throws Exception {
        LocalDate today = LocalDate.now(clock);
        web.perform(leave(today, today.plusDays(9)).with(as(team.salma())));
        MvcResult refused = web.perform(
                        leave(today.plusDays(9), today.plusDays(12)).with(as(team.salma())))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("Une autre absence est déjà annoncée");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder leave(
            LocalDate from, LocalDate until) {
        return post("/portfolios/" + team.salma().id() + "/absences")
                .param("standIn", team.driss().id().toString())
                .param("absentFrom", from.toString())
                .param("absentUntil", until.toString());
    }

    private UUID holder(UUID startup) {
        return team.manager()
                .scope()
                .call(() -> portfolios.inCharge(startup))
                .orElseThrow()
                .person();
    }

    private List<LoadChange> effects(List<UUID> startups, UUID person) {
        return team.manager().scope().call(() -> portfolios.preview(startups, person));
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
