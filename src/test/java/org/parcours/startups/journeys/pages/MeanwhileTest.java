package org.parcours.startups.journeys.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.Flash;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Two transactions at once: the one that began first meets a row that the other, which began later, has already
/// changed. PostgreSQL then says 40001, since the first would record its change as older than what it goes over.
@ModuleTest
class MeanwhileTest {
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 1);

    private final TwoParks network;
    private final Startups startups;
    private final Journeys journeys;
    private final JdbcClient database;
    private final Owner owner;
    private final TransactionTemplate transaction;
    private final MockMvc pages;
    private final Scope scope = Scope.SYSTEM;
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, null);
    private UUID startup = new UUID(0, 0);

    MeanwhileTest(
            TwoParks network,
            Startups startups,
            Journeys journeys,
            JdbcClient database,
            Owner owner,
            TransactionTemplate transaction,
            MockMvc pages) {
        this.network = network;
        this.startups = startups;
        this.journeys = journeys;
        this.database = database;
        this.owner = owner;
        this.transaction = transaction;
        this.pages = pages;
    }

    @BeforeEach
    void enterAStage() {
        UUID park = network.open().casablanca();
        coordinator = TwoParks.person(Role.COORDINATOR, park);
        startup = scope.call(() -> startups.register(TwoParks.facts(park, "Atlas Data")));
        scope.run(() -> journeys.admit(startup, new Admission(ADMITTED, null, ADMITTED.plusMonths(60))));
        scope.run(() -> journeys.enterStage(startup, "pre-incubation", ADMITTED));
    }

    /// Begins `first`, and while it waits for the dossier lets somebody else, as an import would, move the open stage.
    private <T> T overtaken(Callable<T> first) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<T> waiting = scope.call(() -> transaction.execute(status -> {
                startups.hold(startup);
                Future<T> begun = people.submit(first);
                awaitTheLock(begun);
                finish(people.submit(() -> scope.run(this::correctTheStage)));
                return begun;
            }));
            return waiting.get();
        }
    }

    /// Asked from beside, since a transaction sees who waits only as it was when it first looked.
    private void awaitTheLock(Future<?> begun) {
        JdbcClient beside = JdbcClient.create(owner.dataSource());
        while (!begun.isDone() && beside.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update'
                        """).query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private void correctTheStage() {
        transaction.executeWithoutResult(status -> database.sql(
                        "update startups.stage set stage = 'incubation' where startup_id = ? and until is null")
                .param(startup)
                .update());
    }

    private static void finish(Future<?> change) {
        try {
            change.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Journey journey() {
        return scope.call(() -> journeys.last(startup)).orElseThrow();
    }

    @Test
    void refusesToGoOverWhatBeganLaterAndIsAlreadyKnown() throws Exception {
        Throwable thrown = overtaken(() -> catchThrowable(
                () -> scope.run(() -> journeys.enterStage(startup, "development", ADMITTED.plusYears(1)))));
        assertThat(thrown)
                .isInstanceOf(ConcurrencyFailureException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        said -> assertThat(said.getSQLState()).isEqualTo("40001"));
        assertThat(journey().stages()).extracting(Stage::stage).containsExactly("incubation");
    }

    @Test
    void showsWhatTheOtherRecordedBesideWhatWasTypedAndTakesItAgain() throws Exception {
        MockHttpServletResponse answer = overtaken(this::enterDevelopment);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Quelqu’un d’autre a modifié ces informations")
                .contains("Étape en cours : Incubation, depuis le 01/03/2020")
                .contains("<option value=\"development\" selected>")
                .contains("value=\"01/03/2021\"");
        assertThat(journey().stages()).extracting(Stage::stage).containsExactly("incubation");
        assertThat(enterDevelopment().getRedirectedUrl()).isEqualTo("/startups/" + startup);
        assertThat(journey().stages()).extracting(Stage::stage).containsExactly("incubation", "development");
    }

    private MockHttpServletResponse enterDevelopment() throws Exception {
        return pages.perform(post("/startups/" + startup + "/stages")
                        .param("stage", "development")
                        .param("since", "2021-03-01")
                        .with(user(coordinator))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void leavesAStageThatChangedWhileItWasWithdrawn() throws Exception {
        String path = "/startups/" + startup + "/stages/"
                + journey().stages().getLast().id();
        Object said = overtaken(
                () -> pages.perform(delete(path).with(user(coordinator)).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get(Flash.ATTRIBUTE));
        assertThat(said)
                .isInstanceOfSatisfying(
                        Flash.class, flash -> assertThat(flash.kind()).isEqualTo(Flash.Kind.REFUSED));
        assertThat(journey().stages()).extracting(Stage::stage).containsExactly("incubation");
    }
}
