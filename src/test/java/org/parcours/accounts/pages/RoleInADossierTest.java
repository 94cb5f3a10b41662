package org.parcours.accounts.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A founder's role is given in a startup that is named, not numbered.
@ModuleTest
class RoleInADossierTest {
    private static final UUID NOBODY = new UUID(0, 0);

    private final MockMvc web;
    private final TwoParks parks;
    private final Accounts accounts;
    private final Startups startups;
    private final People people;

    private SignedIn administrator = TwoParks.person(Role.ADMINISTRATOR, null);
    private UUID nour = NOBODY;
    private UUID atlas = NOBODY;
    private UUID otherAtlas = NOBODY;
    private UUID founder = NOBODY;

    RoleInADossierTest(MockMvc web, TwoParks parks, Accounts accounts, Startups startups, People people) {
        this.web = web;
        this.parks = parks;
        this.accounts = accounts;
        this.startups = startups;
        this.people = people;
    }

    @BeforeEach
    void threeStartups() {
        TwoParks.Parks open = parks.open();
        nour = startup(open.casablanca(), "Nour Tech");
        atlas = startup(open.casablanca(), "Atlas Data");
        otherAtlas = startup(open.rabat(), "Atlas Data");
        founder = accounts.add("founder@parcours.example", Role.JUROR, null, null);
        administrator = accounts.signedIn(accounts.add("admin@parcours.example", Role.ADMINISTRATOR, null, null));
    }

    private UUID startup(UUID park, String name) {
        return Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(park, name)));
    }

    @Test
    void takesTheOneStartupThatIsCalledSo() throws Exception {
        give("nour tech", null).andExpect(redirectedUrl("/administration/people/" + founder));
        assertThat(dossiers()).containsExactly(nour);
    }

    @Test
    void takesTheNameAndParkThatWereOffered() throws Exception {
        assertThat(offered("atla"))
                .contains("Atlas Data · Casablanca", "Atlas Data · Rabat")
                .doesNotContain("Nour");
        give("Atlas Data · Rabat", null).andExpect(redirectedUrl("/administration/people/" + founder));
        assertThat(dossiers()).containsExactly(otherAtlas);
    }

    @Test
    void asksWhichOneIsMeantWithoutLosingWhatWasTyped() throws Exception {
        assertThat(body(give("Atlas Data", null)))
                .contains("Plusieurs startups répondent", "value=\"Atlas Data\"", atlas.toString())
                .contains(otherAtlas.toString());
        assertThat(dossiers()).isEmpty();
        give("Atlas Data", atlas).andExpect(redirectedUrl("/administration/people/" + founder));
        assertThat(dossiers()).containsExactly(atlas);
    }

    @Test
    void saysThatNothingIsCalledSo() throws Exception {
        assertThat(body(give("Qzxwv", null))).contains("Aucune startup ne s’appelle « Qzxwv »", "value=\"Qzxwv\"");
    }

    @Test
    void invitesAFounderByTheNameOfTheStartup() throws Exception {
        web.perform(post("/administration/people")
                        .with(csrf())
                        .with(asAdministrator())
                        .param("name", "Nour")
                        .param("email", "nour@parcours.example")
                        .param("language", "fr")
                        .param("role", "STARTUP")
                        .param("startup", "Nour Tech"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.search("nour@", null, 0).getFirst().roles())
                .extracting(RoleHeld::dossier)
                .containsExactly(nour);
    }

    @Test
    void givesTheRoleOfAPartnerByTheNameOfThePartner(@Autowired Partners partners) throws Exception {
        UUID fund = Scope.SYSTEM.call(() -> partners.register(new Partner.Facts(
                Partner.Kind.INVESTOR,
                "Atlas Fund",
                null,
                List.of(),
                null,
                null,
                new Partner.Place("MA", "Rabat", null, null),
                List.of(),
                List.of())));
        assertThat(offered("atlas&role=PARTNER")).contains("Atlas Fund · Rabat").doesNotContain("Atlas Data");
        assertThat(offered("atlas&role=STARTUP")).contains("Atlas Data").doesNotContain("Atlas Fund");
        var asked = post("/administration/people/" + founder + "/roles")
                .with(csrf())
                .with(asAdministrator())
                .param("role", "PARTNER");
        assertThat(body(web.perform(asked.param("startup", "Nour Tech"))))
                .contains("Aucun partenaire ne s’appelle « Nour Tech »");
        web.perform(post("/administration/people/" + founder + "/roles")
                        .with(csrf())
                        .with(asAdministrator())
                        .param("role", "PARTNER")
                        .param("startup", "Atlas Fund · Rabat"))
                .andExpect(redirectedUrl("/administration/people/" + founder));
        assertThat(dossiers()).containsExactly(fund);
        assertThat(body(web.perform(get("/administration/people/" + founder).with(asAdministrator()))))
                .contains("Atlas Fund · Rabat");
    }

    private ResultActions give(String startup, @org.jspecify.annotations.Nullable UUID chosen) throws Exception {
        var asked = post("/administration/people/" + founder + "/roles")
                .with(csrf())
                .with(asAdministrator())
                .param("role", "STARTUP")
                .param("startup", startup);
        return web.perform(chosen == null ? asked : asked.param("dossier", chosen.toString()));
    }

    private String offered(String typed) throws Exception {
        return body(web.perform(
                get("/administration/people/startups?startup=" + typed).with(asAdministrator())));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor asAdministrator() {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(administrator, null, administrator.getAuthorities()));
    }

    private List<UUID> dossiers() {
        return people.byId(founder).orElseThrow().roles().stream()
                .map(RoleHeld::dossier)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
