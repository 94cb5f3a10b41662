package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class IntroductionPagesTest {
    private final IntroductionsFixture fixture;
    private final Introductions introductions;
    private final Proposals proposals;
    private final Accounts accounts;
    private final MockMvc pages;

    IntroductionPagesTest(
            IntroductionsFixture fixture,
            Introductions introductions,
            Proposals proposals,
            Accounts accounts,
            MockMvc pages) {
        this.fixture = fixture;
        this.introductions = introductions;
        this.proposals = proposals;
        this.accounts = accounts;
        this.pages = pages;
    }

    private ResultActions as(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(user(person)).with(csrf()));
    }

    @Test
    void proposesFollowsAndNotesWhatCameOfIt() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        SignedIn salma = scene.base().coordinator();
        String of = "need=" + scene.need().id() + "&offer=" + scene.offer();
        as(salma, get("/needs/" + scene.need().id()))
                .andExpect(content()
                        .string(containsString(
                                "/introductions/new?need=" + scene.need().id())));
        as(salma, get("/introductions/new?" + of))
                .andExpect(content()
                        .string(allOf(
                                containsString("Présenter Atlas Data à Fonds Atlas"),
                                containsString("Nadia Alaoui"),
                                not(containsString("knowingly")))));
        as(salma, post("/introductions?" + of)).andExpect(status().is3xxRedirection());
        Introduction proposed = scene.reach()
                .call(() -> introductions.ofStartup(scene.base().startup()))
                .getFirst();
        String address = "/introductions/" + proposed.id();
        // whoever proposes the same again reads first who did before
        as(salma, post("/introductions?" + of))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Proposée par Salma Idrissi")));
        as(salma, get("/introductions"))
                .andExpect(content().string(containsString("1 mise en relation en cours : 1 attend la startup")));
        as(salma, get("/introductions?waits=partner")).andExpect(content().string(not(containsString(address))));
        as(salma, post(address + "/answer").param("side", "STARTUP").param("answer", "AGREES"))
                .andExpect(redirectedUrl(address));
        // the form that still shows the startup's turn records nothing for the partner
        as(salma, post(address + "/answer").param("side", "STARTUP").param("answer", "DECLINES"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("La startup a déjà accepté le")));
        as(salma, post(address + "/meeting").param("on", fixture.today().toString()))
                .andExpect(status().isUnprocessableContent());
        as(salma, post(address + "/answer").param("side", "PARTNER").param("answer", "AGREES"));
        as(salma, get(address)).andExpect(content().string(containsString("se sont-ils rencontrés ?")));
        as(
                        salma,
                        post(address + "/meeting")
                                .param("on", fixture.today().toString())
                                .param("how", "En visioconférence"))
                .andExpect(redirectedUrl(address));
        as(
                        salma,
                        post(address + "/outcomes")
                                .param("kind", "INVESTMENT")
                                .param("on", fixture.today().toString())
                                .param("value", "4 200 000")
                                .param("currency", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("trois lettres")));
        as(
                        salma,
                        post(address + "/outcomes")
                                .param("kind", "INVESTMENT")
                                .param("on", fixture.today().toString())
                                .param("value", "4 200 000")
                                .param("currency", "MAD"))
                .andExpect(redirectedUrl(address));
        as(salma, get(address))
                .andExpect(content().string(allOf(containsString("investissement"), containsString("4,2"))));
        as(salma, get("/startups/" + scene.base().startup()))
                .andExpect(content().string(containsString("Rencontre avec Fonds Atlas")));
        as(salma, get("/partners/" + scene.partner())).andExpect(content().string(containsString(address)));
    }

    @Test
    void withdrawsWithAReasonAndTakesItBack() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        SignedIn salma = scene.base().coordinator();
        String address = "/introductions/" + proposed.id();
        as(salma, post(address + "/withdrawal").param("reason", " ")).andExpect(status().isUnprocessableContent());
        as(salma, post(address + "/withdrawal").param("reason", "Pas le bon fonds"))
                .andExpect(redirectedUrl(address));
        as(salma, get(address)).andExpect(content().string(containsString("Pas le bon fonds")));
        as(salma, delete(address + "/steps/last")).andExpect(redirectedUrl(address));
        assertThat(scene.reach()
                        .call(() -> introductions.byId(proposed.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(IntroductionState.PROPOSED);
    }

    @Test
    void findsAPartnerByNameWhomNoOfferSpeaksOf() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        as(
                        scene.base().coordinator(),
                        get("/introductions/new?q=fonds&need=" + scene.need().id()))
                .andExpect(content().string(containsString("partner=" + scene.partner())));
        as(
                        scene.base().coordinator(),
                        get("/introductions/new?need=" + scene.need().id() + "&partner=" + scene.partner()))
                .andExpect(content().string(containsString("proposé sans offre")));
        as(
                        scene.base().elsewhere(),
                        get("/introductions/new?need=" + scene.need().id() + "&partner=" + scene.partner()))
                .andExpect(status().isForbidden());
    }

    /// Each side answers for itself, and is shown the other's address only once both have agreed.
    @Test
    void letsASignedInSideAnswerForItselfAlone() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        SignedIn founder = accounts.signedIn(accounts.add(
                "founder@parcours.example", Role.STARTUP, null, scene.base().startup()));
        SignedIn fund = accounts.signedIn(accounts.add("fund@parcours.example", Role.PARTNER, null, scene.partner()));
        String address = "/introductions/" + proposed.id();
        as(fund, get(address)).andExpect(status().isForbidden());
        as(fund, get("/introductions")).andExpect(content().string(not(containsString(address))));
        as(founder, post(address + "/answers").param("side", "PARTNER").param("agrees", "true"))
                .andExpect(status().isForbidden());
        as(founder, get(address))
                .andExpect(content()
                        .string(allOf(
                                containsString("Fonds Atlas"),
                                containsString("J’accepte"),
                                not(containsString(IntroductionsFixture.CONTACT)))));
        as(founder, get("/my-startup"))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 partenaire attend votre réponse"),
                                containsString("Salma Idrissi vous accompagne"),
                                containsString("Exprimer un besoin"))));
        as(founder, post(address + "/answers").param("side", "STARTUP").param("agrees", "true"))
                .andExpect(redirectedUrl(address));
        as(founder, get("/my-startup")).andExpect(content().string(containsString("Rien n’attend")));
        as(fund, get("/to-answer"))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 startup attend votre réponse"),
                                containsString(address + "/answers"),
                                not(containsString("nour@atlas.example")))));
        as(fund, get(address))
                .andExpect(content()
                        .string(allOf(
                                containsString("Atlas Data"),
                                containsString("J’accepte"),
                                not(containsString("nour@atlas.example")),
                                not(containsString("/startups/" + scene.base().startup())))));
        as(
                        fund,
                        post(address + "/answers")
                                .param("side", "PARTNER")
                                .param("agrees", "true")
                                .param("back", "/to-answer"))
                .andExpect(redirectedUrl("/to-answer"));
        as(fund, get("/to-answer"))
                .andExpect(content().string(containsString("Aucune startup n’attend votre réponse")));
        as(fund, get(address)).andExpect(content().string(containsString("nour@atlas.example")));
        as(founder, get(address)).andExpect(content().string(containsString(IntroductionsFixture.CONTACT)));
        as(founder, get("/startups/" + scene.base().startup()))
                .andExpect(content().string(containsString("Fonds Atlas")));
        as(fund, get("/partners/" + scene.partner())).andExpect(content().string(containsString("Atlas Data")));
    }

    @Test
    void notesAConflictWhereSomebodyIsAboutToProposeAndLiftsIt() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        SignedIn salma = scene.base().coordinator();
        String these = "need=" + scene.need().id() + "&partner=" + scene.partner();
        String address = "/introductions/new?" + these;
        as(salma, post("/introductions/conflicts?" + these).param("reason", "Actionnaire d’un concurrent"))
                .andExpect(redirectedUrl(address));
        as(salma, get(address)).andExpect(content().string(containsString("Actionnaire d’un concurrent")));
        as(salma, post("/introductions?" + these).param("knowingly", "yes"))
                .andExpect(status().isUnprocessableContent());
        as(scene.base().elsewhere(), delete("/introductions/conflicts?" + these))
                .andExpect(status().isForbidden());
        as(salma, delete("/introductions/conflicts?" + these)).andExpect(redirectedUrl(address));
        as(salma, post("/introductions?" + these)).andExpect(status().is3xxRedirection());
    }
}
