package org.parcours.connections.pages;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class PartnerPagesTest {
    private final TwoParks network;
    private final Partners partners;
    private final Offers offers;
    private final MockMvc web;
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, new UUID(0, 0));
    private UUID atlas = new UUID(0, 0);
    private UUID bank = new UUID(0, 0);

    PartnerPagesTest(TwoParks network, Partners partners, Offers offers, MockMvc web) {
        this.network = network;
        this.partners = partners;
        this.offers = offers;
        this.web = web;
    }

    @BeforeEach
    void twoPartners() {
        coordinator = TwoParks.person(Role.COORDINATOR, network.open().casablanca());
        Scope.SYSTEM.run(() -> {
            atlas = partners.register(facts(Partner.Kind.INVESTOR, "Énergie Capital", "رأسمال الطاقة"));
            bank = partners.register(facts(Partner.Kind.BANK, "Banque du Sud", null));
            offers.add(bank, draft(LocalDate.of(2020, 1, 1)));
        });
    }

    private static Partner.Facts facts(Partner.Kind kind, String name, @Nullable String arabic) {
        return new Partner.Facts(
                kind, name, arabic, List.of("fr"), null, null, Partner.Place.UNKNOWN, List.of(), List.of());
    }

    private static Offer.Draft draft(LocalDate from) {
        return new Offer.Draft("financing", new LocalizedText("Prêts", null, null), Terms.NONE, 2, from, null);
    }

    private static SignedIn partner(UUID dossier) {
        RoleHeld held = new RoleHeld(Ids.next(), Role.PARTNER, null, dossier, LocalDate.EPOCH, null);
        return new SignedIn(Ids.next(), "Omar", null, "omar@example.org", Language.FRENCH, Digits.LATIN, List.of(held));
    }

    private String found(String query) throws Exception {
        return web.perform(get("/partners" + query).with(user(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void findsWithoutAccentsInBothScriptsAndByFilters() throws Exception {
        for (String query : List.of("?q=energie+capital", "?q=الطاقة", "?q=enrgie", "?kind=investor", "?offers=none")) {
            assertThat(found(query)).as(query).contains("Énergie Capital").doesNotContain("Banque du Sud");
        }
        for (String query : List.of("?offers=stale", "?family=financing", "?kind=bank", "?q=banque&park=casablanca")) {
            assertThat(found(query)).as(query).contains("Banque du Sud").doesNotContain("Énergie Capital");
        }
        assertThat(found("?language=fr")).contains("Énergie Capital", "Banque du Sud");
    }

    @Test
    void pagesThroughTheListByCursors() throws Exception {
        String first = found("?size=1");
        assertThat(first).contains("Banque du Sud").doesNotContain("Énergie Capital");
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"/partners([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(found(next)).contains("Énergie Capital").doesNotContain("Banque du Sud");
    }

    @Test
    void asksBeforeItAddsAPartnerThatMayBeKnown() throws Exception {
        MockHttpServletRequestBuilder add = post("/partners")
                .with(user(coordinator))
                .with(csrf())
                .param("kind", "BANK")
                .param("name", "Banque du Sud S.A.");
        web.perform(add)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Banque du Sud S.A.\"")))
                .andExpect(content().string(containsString("/partners/" + bank)));
        web.perform(add.param("other", "yes")).andExpect(status().is3xxRedirection());
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() throws Exception {
        String version = Scope.SYSTEM
                .call(() -> partners.byId(atlas).orElseThrow().version())
                .toString();
        web.perform(change(version, "Énergie Ventures")).andExpect(redirectedUrl("/partners/" + atlas));
        web.perform(change(version, "Énergie Fonds"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Énergie Fonds\"")))
                .andExpect(content().string(containsString("Énergie Ventures")));
        web.perform(change(version, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name-error")));
    }

    private MockHttpServletRequestBuilder change(String version, String name) {
        return put("/partners/" + atlas)
                .with(user(coordinator))
                .with(csrf())
                .param("version", version)
                .param("kind", "INVESTOR")
                .param("name", name);
    }

    @Test
    void keepsAnOfferAsTypedWhereItIsWrong() throws Exception {
        web.perform(post("/partners/" + atlas + "/offers")
                        .with(user(coordinator))
                        .with(csrf())
                        .param("family", "financing")
                        .param("wordsFr", "Capital")
                        .param("ticketFrom", "8 000 000")
                        .param("ticketTo", "2 000 000")
                        .param("currency", "MAD")
                        .param("capacity", "3")
                        .param("from", "01/01/2024")
                        .param("until", "31/12/2023"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ticketTo-error")))
                .andExpect(content().string(containsString("until-error")))
                .andExpect(content().string(containsString("8 000 000")));
        assertThat(Scope.SYSTEM.call(() -> offers.of(atlas))).isEmpty();
    }

    @Test
    void showsAPartnerItselfAndLetsItConfirmItsOffersAlone() throws Exception {
        SignedIn banker = partner(bank);
        UUID offer = Scope.SYSTEM.call(() -> offers.of(bank).getFirst().id());
        web.perform(get("/partners/own").with(user(banker))).andExpect(redirectedUrl("/partners/" + bank));
        web.perform(get("/partners/" + bank).with(user(banker)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/partners/" + bank + "/edit"))));
        web.perform(post("/offers/" + offer + "/confirmation")
                        .with(user(banker))
                        .with(csrf()))
                .andExpect(redirectedUrl("/partners/" + bank + "#offers"));
        for (String path :
                List.of("/partners", "/partners/" + atlas, "/partners/" + bank + "/edit", "/partners/duplicates")) {
            web.perform(get(path).with(user(banker))).andExpect(status().isForbidden());
        }
        web.perform(post("/offers/" + offer + "/confirmation")
                        .with(user(partner(atlas)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void leadsFromAMergedPartnerToTheOtherAndBack() throws Exception {
        web.perform(post("/partners/" + atlas + "/merger")
                        .with(user(coordinator))
                        .with(csrf())
                        .param("into", bank.toString()))
                .andExpect(redirectedUrl("/partners/" + bank));
        web.perform(get("/partners/" + atlas).with(user(coordinator))).andExpect(redirectedUrl("/partners/" + bank));
        assertThat(found("")).doesNotContain("Énergie Capital");
        web.perform(delete("/partners/" + atlas + "/merger")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/partners/" + atlas));
        assertThat(found("")).contains("Énergie Capital");
    }

    @Test
    void speaksArabicFromRightToLeft() throws Exception {
        web.perform(get("/partners/" + bank + "?lang=ar").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dir=\"rtl\"")));
    }
}
