package org.parcours.startups.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.startups.search.SavedViews;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.Flash;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Lists that somebody keeps, for themselves or for their park.
@ModuleTest
class SavedViewsTest {
    private final TwoParks network;
    private final SavedViews views;
    private final MockMvc web;
    private TwoParks.Parks parks = new TwoParks.Parks(new UUID(0, 0), new UUID(0, 0));
    private SignedIn salma = TwoParks.person(Role.COORDINATOR, new UUID(0, 0));
    private SignedIn nour = salma;
    private SignedIn elsewhere = salma;

    SavedViewsTest(TwoParks network, SavedViews views, MockMvc web) {
        this.network = network;
        this.views = views;
        this.web = web;
    }

    @BeforeEach
    void openTheParks() {
        parks = network.open();
        salma = TwoParks.person(Role.COORDINATOR, parks.casablanca());
        nour = TwoParks.person(Role.ANALYST, parks.casablanca());
        elsewhere = TwoParks.person(Role.COORDINATOR, parks.rabat());
    }

    private ResultActions keep(SignedIn person, String name, String state, String sharedWith) throws Exception {
        return web.perform(post("/startups/views")
                .with(user(person))
                .with(csrf())
                .param("name", name)
                .param("state", state)
                .param("sharedWith", sharedWith));
    }

    private ResultActions list(SignedIn person, String query) throws Exception {
        return web.perform(get("/startups" + query).with(user(person))).andExpect(status().isOk());
    }

    private UUID kept(SignedIn person) {
        return scope(person).call(views::all).getFirst().id();
    }

    private Scope scope(SignedIn person) {
        return new Scope(person.id(), false, Set.of(parks.casablanca()), Set.of());
    }

    @Test
    void keepsAListForOneselfAndNamesItWhereItIsShown() throws Exception {
        keep(salma, " Sorties ", "left", "").andExpect(redirectedUrl("/startups?state=left"));
        list(salma, "?state=left")
                .andExpect(content()
                        .string(containsString(
                                "<a class=\"chip\" href=\"/startups?state=left\" aria-current=\"true\">Sorties</a>")));
        list(salma, "").andExpect(content().string(containsString("href=\"/startups?state=left\">Sorties</a>")));
        list(nour, "").andExpect(content().string(not(containsString("Sorties"))));
    }

    @Test
    void sharesAListWithAParkOfOnesOwnOnly() throws Exception {
        keep(salma, "Sorties", "left", parks.casablanca().toString());
        list(nour, "").andExpect(content().string(containsString("Sorties")));
        list(elsewhere, "").andExpect(content().string(not(containsString("Sorties"))));
        keep(salma, "Cessées", "ceased", parks.rabat().toString());
        list(elsewhere, "").andExpect(content().string(not(containsString("Cessées"))));
    }

    @Test
    void takesTheNewFilterUnderTheSameName() throws Exception {
        keep(salma, "Ma liste", "left", "");
        keep(salma, "Ma liste", "supported", "");
        list(salma, "")
                .andExpect(content().string(containsString("/startups?state=supported\">Ma liste")))
                .andExpect(content().string(not(containsString("/startups?state=left\">Ma liste"))));
    }

    @Test
    void refusesAListWithoutANameAndKeepsItsFilter() throws Exception {
        keep(salma, " ", "left", "")
                .andExpect(redirectedUrl("/startups?state=left"))
                .andExpect(flash().attribute(Flash.ATTRIBUTE, Flash.refused("Donnez un nom.")));
    }

    @Test
    void letsOnlyItsOwnerRemoveAList() throws Exception {
        keep(salma, "Sorties", "left", parks.casablanca().toString());
        UUID id = kept(salma);
        web.perform(delete("/startups/views/" + id).with(user(nour)).with(csrf()))
                .andExpect(status().isNotFound());
        list(salma, "").andExpect(content().string(containsString("Sorties")));
        web.perform(delete("/startups/views/" + id).with(user(salma)).with(csrf()))
                .andExpect(redirectedUrl("/startups"));
        list(salma, "").andExpect(content().string(not(containsString("Sorties"))));
    }
}
