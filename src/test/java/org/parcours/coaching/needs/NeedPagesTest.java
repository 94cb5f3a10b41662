package org.parcours.coaching.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class NeedPagesTest {
    private final NeedsFixture fixture;
    private final Needs needs;
    private final NeedSearch search;
    private final Journeys journeys;
    private final MockMvc pages;
    private NeedsFixture.Scene scene = new NeedsFixture.Scene(
            new TwoParks.Parks(new UUID(0, 0), new UUID(0, 0)),
            new UUID(0, 0),
            TwoParks.person(Role.COORDINATOR, null),
            TwoParks.person(Role.COORDINATOR, null),
            TwoParks.person(Role.COORDINATOR, null));

    NeedPagesTest(NeedsFixture fixture, Needs needs, NeedSearch search, Journeys journeys, MockMvc pages) {
        this.fixture = fixture;
        this.needs = needs;
        this.search = search;
        this.journeys = journeys;
        this.pages = pages;
    }

    @BeforeEach
    void settle() {
        scene = fixture.open("Atlas Data");
    }

    private Need expressed(@Nullable LocalDate on) {
        return scene.reach()
                .call(() -> needs.express(
                        scene.startup(),
                        new Need.Draft("market", "Trouver un distributeur", null, on, "Nour Alami", Wish.NOTHING)));
    }

    private MockHttpServletResponse step(UUID need, State state, String reason, UUID seen) throws Exception {
        return pages.perform(post("/needs/" + need + "/steps")
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("version", seen.toString()))
                .andReturn()
                .getResponse();
    }

    @Test
    void followsANeedFromItsFirstWordToItsOutcome() throws Exception {
        pages.perform(get("/startups/" + scene.startup() + "/needs/new").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("family=financing")));
        pages.perform(get("/startups/" + scene.startup() + "/needs/new?family=financing")
                        .with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Nour Alami")));
        pages.perform(post("/startups/" + scene.startup() + "/needs?family=financing")
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("words", "Une ligne de production")
                        .param("amount", "6 000 000")
                        .param("currency", "MAD")
                        .param("instrument", "EQUITY")
                        .param("horizonMonths", "9")
                        .param("urgency", "HIGH")
                        .param("expressedBy", "Nour Alami")
                        .param("expressedOn", fixture.today().toString()))
                .andExpect(redirectedUrl("/startups/" + scene.startup()));
        Need need = scene.reach().call(() -> needs.of(scene.startup())).getFirst();
        assertThat(need.wish().amount()).isEqualByComparingTo("6000000");
        pages.perform(get("/needs/" + need.id()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Une ligne de production")))
                .andExpect(content().string(containsString("6 MDH")))
                .andExpect(content().string(containsString("Prendre en charge")));
        assertThat(step(need.id(), State.TAKEN, "", need.last().id()).getRedirectedUrl())
                .isEqualTo("/needs/" + need.id());
        pages.perform(get("/needs?state=taken").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Atlas Data")))
                .andExpect(content().string(containsString("Salma Idrissi")));
        UUID taken = scene.reach()
                .call(() -> needs.byId(need.id()).orElseThrow())
                .last()
                .id();
        step(need.id(), State.HELPED, "Deux fonds ont dit oui", taken);
        pages.perform(get("/startups/" + scene.startup()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Deux fonds ont dit oui")));
        pages.perform(get("/needs/" + need.id()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Rouvrir")))
                .andExpect(content().string(containsString(NeedsFixture.FOUNDER)));
    }

    @Test
    void takesAFormThatIsSentTwiceOnce() throws Exception {
        for (int expected : new int[] {302, 422}) {
            pages.perform(post("/startups/" + scene.startup() + "/needs?family=market")
                            .with(user(scene.coordinator()))
                            .with(csrf())
                            .param("words", "Trouver un distributeur")
                            .param("expressedBy", "Nour Alami")
                            .param("expressedOn", fixture.today().toString()))
                    .andExpect(status().is(expected));
        }
        List<Need> kept = scene.reach().call(() -> needs.of(scene.startup()));
        assertThat(kept).hasSize(1);

        // once it is closed the same may be asked anew
        step(
                kept.getFirst().id(),
                State.WITHDRAWN,
                "trouvé",
                kept.getFirst().last().id());
        assertThat(expressed(null).id()).isNotEqualTo(kept.getFirst().id());
    }

    @Test
    void leavesNeedsOutOfADossierAsItWasKnown() throws Exception {
        Need need = expressed(null);
        String dossier = "/startups/" + scene.startup();
        pages.perform(get(dossier).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("/needs/" + need.id())));
        pages.perform(get(dossier + "?known=" + fixture.today().minusDays(1)).with(user(scene.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/needs/"))));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        pages.perform(post("/startups/" + scene.startup() + "/needs?family=market")
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("words", "Un distributeur au Sénégal")
                        .param("countries", "Sénégal, Atlantide")
                        .param("urgency", "LOW")
                        .param("expressedBy", "Nour Alami"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Sénégal, Atlantide")))
                .andExpect(content().string(containsString("« Atlantide » n’est pas un pays")));
    }

    @Test
    void refusesANeedForAStartupThatHasLeft() throws Exception {
        scene.reach().run(() -> journeys.exit(scene.startup(), fixture.today(), Exit.Kind.COMPLETED, "Autonome"));
        pages.perform(post("/startups/" + scene.startup() + "/needs?family=premises")
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("words", "Un bureau")
                        .param("urgency", "LOW")
                        .param("expressedBy", "Nour Alami"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cette startup est sortie le")))
                .andExpect(content().string(containsString("Un bureau")));
    }

    @Test
    void showsTheSecondOfTwoAnswersWhatTheFirstSaid() throws Exception {
        Need need = expressed(null);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MockHttpServletResponse> yes =
                    () -> step(need.id(), State.HELPED, "raison A", need.last().id());
            Callable<MockHttpServletResponse> no = () ->
                    step(need.id(), State.UNHELPED, "raison B", need.last().id());
            List<Future<MockHttpServletResponse>> answers = hands.invokeAll(List.of(yes, no));
            List<MockHttpServletResponse> said =
                    answers.stream().map(Future::resultNow).toList();
            assertThat(said.stream().map(MockHttpServletResponse::getStatus)).containsExactlyInAnyOrder(302, 422);
            String second = said.stream()
                    .filter(answer -> answer.getStatus() == 422)
                    .findFirst()
                    .orElseThrow()
                    .getContentAsString();
            String first = scene.reach()
                    .call(() -> needs.byId(need.id()).orElseThrow())
                    .last()
                    .reason();
            assertThat(second).contains(String.valueOf(first)).contains("Salma Idrissi");
        }
        assertThat(scene.reach().call(() -> needs.byId(need.id()).orElseThrow()).steps())
                .hasSize(2);
    }

    @Test
    void takesALastStepBack() throws Exception {
        Need need = expressed(null);
        step(need.id(), State.TAKEN, "", need.last().id());
        UUID taken = scene.reach()
                .call(() -> needs.byId(need.id()).orElseThrow())
                .last()
                .id();
        pages.perform(delete("/needs/" + need.id() + "/steps/" + taken)
                        .with(user(scene.coordinator()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/needs/" + need.id()));
        assertThat(scene.reach().call(() -> needs.byId(need.id()).orElseThrow()).state())
                .isEqualTo(State.EXPRESSED);
    }

    @Test
    void hidesTheNeedsOfAnotherPark() throws Exception {
        Need need = expressed(null);
        pages.perform(get("/needs/" + need.id()).with(user(scene.elsewhere()))).andExpect(status().isForbidden());
        pages.perform(get("/needs?state=all").with(user(scene.elsewhere())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Atlas Data"))));
        pages.perform(post("/needs/" + need.id() + "/steps")
                        .with(user(scene.elsewhere()))
                        .with(csrf())
                        .param("state", "TAKEN"))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsAStartupTellForItself() throws Exception {
        var founder = TwoParks.founder(scene.startup());
        fixture.owner()
                .sql("insert into accounts.person (id, name, email) values (?, 'Nour', 'nour@example.org')")
                .param(founder.id())
                .update();
        pages.perform(post("/startups/" + scene.startup() + "/needs?family=technology")
                        .with(user(founder))
                        .with(csrf())
                        .param("words", "Un hébergement souverain")
                        .param("urgency", "ORDINARY"))
                .andExpect(redirectedUrl("/startups/" + scene.startup()));
        Need need = scene.reach().call(() -> needs.of(scene.startup())).getFirst();
        assertThat(need.expressedBy()).isEqualTo("Nour");
        pages.perform(get("/needs/" + need.id()).with(user(founder)))
                .andExpect(content().string(containsString("Un hébergement souverain")))
                .andExpect(content().string(not(containsString("Prendre en charge"))));
        pages.perform(post("/needs/" + need.id() + "/steps")
                        .with(user(founder))
                        .with(csrf())
                        .param("state", "TAKEN"))
                .andExpect(status().isForbidden());
    }

    @Test
    void countsTheDutyOfCareByStageAndFamily() throws Exception {
        Need need = expressed(fixture.today().minusDays(3));
        assertThat(line(need).due().contact()).isEqualTo(fixture.today().plusDays(2));
        var administrator = TwoParks.person(Role.ADMINISTRATOR, null);
        pages.perform(post("/administration/duty")
                        .with(user(administrator))
                        .with(csrf())
                        .param("family", "market")
                        .param("contactDays", "2")
                        .param("answerDays", "10")
                        .param("silenceDays", "15"))
                .andExpect(redirectedUrl("/administration/duty"));
        try {
            assertThat(line(need).due().contact()).isEqualTo(fixture.today().minusDays(1));
            assertThat(line(need).late(fixture.today())).isTrue();
            pages.perform(get("/needs?late=yes").with(user(scene.coordinator())))
                    .andExpect(content().string(containsString("Atlas Data")));
            UUID duty = fixture.owner()
                    .sql("select id from coaching.duty where family = 'market'")
                    .query(UUID.class)
                    .single();
            pages.perform(put("/administration/duty/" + duty)
                            .with(user(administrator))
                            .with(csrf())
                            .param("contactDays", "0")
                            .param("answerDays", "10")
                            .param("silenceDays", "400"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("contactDays-error")))
                    .andExpect(content().string(containsString("silenceDays-error")));
            assertThat(line(need).due().contact()).isEqualTo(fixture.today().minusDays(1));
        } finally {
            // what the network sets outlives a test, as its other lists do
            fixture.owner()
                    .sql("delete from coaching.duty where family is not null")
                    .update();
        }
    }

    private NeedLine line(Need need) {
        return scene.reach().call(() -> search.line(need.id()).orElseThrow());
    }

    @Test
    void countsAContactAnIntroductionAndAnAnswerAsMet() {
        Need need = expressed(fixture.today().minusDays(8));
        assertThat(line(need).due().first()).contains(fixture.today().minusDays(3));
        scene.reach().run(() -> needs.introduced(need.id(), fixture.today().minusDays(1), "Banque du Sud"));
        NeedLine introduced = line(need);
        assertThat(introduced.due())
                .isEqualTo(new NeedLine.Due(null, null, fixture.today().plusDays(29)));
        scene.reach().run(() -> needs.step(need.id(), new NeedStep.Draft(State.HELPED, null, "Prêt accordé", null)));
        assertThat(line(need).due().first()).isEmpty();
    }
}
