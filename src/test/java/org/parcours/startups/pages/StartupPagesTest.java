package org.parcours.startups.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ModuleTest
class StartupPagesTest {
    private final TwoParks network;
    private final Startups startups;
    private final MockMvc web;
    private TwoParks.Parks parks = new TwoParks.Parks(new UUID(0, 0), new UUID(0, 0));
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, new UUID(0, 0));
    private UUID atlas = new UUID(0, 0);
    private UUID rif = new UUID(0, 0);

    StartupPagesTest(TwoParks network, Startups startups, MockMvc web) {
        this.network = network;
        this.startups = startups;
        this.web = web;
    }

    @BeforeEach
    void aStartupInEachPark() {
        parks = network.open();
        coordinator = TwoParks.person(Role.COORDINATOR, parks.casablanca());
        atlas = Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas")));
        rif = Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(parks.rabat(), "Rif Studio")));
    }

    private Startup read(UUID id) {
        return Scope.SYSTEM.call(() -> startups.byId(id)).orElseThrow();
    }

    private MockHttpServletRequestBuilder change(SignedIn person, String version, String name, String website) {
        return put("/startups/" + atlas)
                .with(user(person))
                .with(csrf())
                .param("version", version)
                .param("name", name)
                .param("website", website)
                .param("kind", "STARTUP")
                .param("residency", "RESIDENT")
                .param("sector", "it")
                .param("park", parks.casablanca().toString());
    }

    @Test
    void showsTheListAndADossierOfOnesPark() throws Exception {
        web.perform(get("/startups").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Atlas")))
                .andExpect(content().string(not(containsString("Rif Studio"))));
        web.perform(get("/startups/" + atlas + "?lang=ar").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("مقاولة ناشئة · تكنولوجيا المعلومات · مقيمة")));
    }

    @Test
    void refusesADossierOfAnotherPark() throws Exception {
        for (String path : new String[] {"/startups/" + rif, "/startups/" + rif + "/edit", "/api/v1/startups/" + rif}) {
            web.perform(get(path).with(user(coordinator))).andExpect(status().isForbidden());
        }
    }

    @Test
    void letsAnalystsAndFoundersReadButNotChange() throws Exception {
        for (SignedIn reader : new SignedIn[] {TwoParks.person(Role.ANALYST, null), TwoParks.founder(atlas)}) {
            web.perform(get("/startups/" + atlas).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/edit"))));
            web.perform(get("/startups/" + atlas + "/edit").with(user(reader))).andExpect(status().isForbidden());
            web.perform(change(reader, read(atlas).version().toString(), "Other", ""))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/startups").with(user(TwoParks.founder(atlas)))).andExpect(status().isForbidden());
    }

    @Test
    void showsTheYearWhereNoMoreOfTheFoundingIsKnown() throws Exception {
        web.perform(change(coordinator, read(atlas).version().toString(), "Atlas", "")
                        .param("foundedOn", "2019"))
                .andExpect(redirectedUrl("/startups/" + atlas));
        web.perform(get("/startups/" + atlas + "?lang=fr").with(user(coordinator)))
                .andExpect(content().string(containsString("2019")))
                .andExpect(content().string(not(containsString("janvier 2019"))));
        web.perform(get("/startups/" + atlas + "/edit").with(user(coordinator)))
                .andExpect(content().string(containsString("value=\"2019\"")));
        web.perform(get("/startups/" + atlas + "/history?lang=fr").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Créée le")))
                .andExpect(content().string(not(containsString("01/01/2019"))));
    }

    @Test
    void keepsWhatWasTypedWhereAFieldIsWrong() throws Exception {
        web.perform(change(coordinator, read(atlas).version().toString(), "", "not a site")
                        .param("foundedOn", "2024-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-error\"")))
                .andExpect(content().string(containsString("id=\"foundedOn-error\"")))
                .andExpect(content().string(containsString("value=\"not a site\"")));
        assertThat(read(atlas).name()).isEqualTo("Atlas");
    }

    @Test
    void showsBothVersionsToTheSecondOfTwoWriters() throws Exception {
        String version = read(atlas).version().toString();
        web.perform(change(coordinator, version, "Atlas Data", "")).andExpect(redirectedUrl("/startups/" + atlas));
        web.perform(change(coordinator, version, "Atlas Labs", "https://atlas.ma"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"name\" value=\"Atlas Data\"")))
                .andExpect(content().string(containsString("name=\"name\" value=\"Atlas Labs\"")))
                .andExpect(content().string(containsString("name=\"website\" value=\"https://atlas.ma\"")));
        assertThat(read(atlas).name()).isEqualTo("Atlas Data");
        web.perform(change(coordinator, read(atlas).version().toString(), "Atlas Data", "https://atlas.ma"))
                .andExpect(redirectedUrl("/startups/" + atlas));
        assertThat(read(atlas).facts().website()).isEqualTo("https://atlas.ma");
    }

    @Test
    void registersInOnesOwnParkOnly() throws Exception {
        for (UUID park : new UUID[] {parks.casablanca(), parks.rabat()}) {
            boolean own = park.equals(parks.casablanca());
            web.perform(post("/startups")
                            .with(user(coordinator))
                            .with(csrf())
                            .param("name", "Noor")
                            .param("kind", "TPE")
                            .param("residency", "RESIDENT")
                            .param("park", park.toString()))
                    .andExpect(own ? status().is3xxRedirection() : status().isUnprocessableContent());
        }
    }

    private MockHttpServletRequestBuilder registered(String name, String website) {
        return post("/startups?lang=fr")
                .with(user(coordinator))
                .with(csrf())
                .param("name", name)
                .param("website", website)
                .param("kind", "STARTUP")
                .param("residency", "RESIDENT")
                .param("park", parks.casablanca().toString());
    }

    /// As an import asks it.
    @Test
    void warnsBeforeAStartupIsRegisteredTwice() throws Exception {
        String version = read(atlas).version().toString();
        web.perform(change(coordinator, version, "Atlas Energie", "https://atlas-energie.ma"));
        for (MockHttpServletRequestBuilder twice : new MockHttpServletRequestBuilder[] {
            registered("Atlas Énergie SARL", ""),
            registered("Atlas Enérgy", ""),
            registered("أطلس إنرجي", "www.atlas-energie.ma/contact"),
            registered("Tout autre nom", "https://atlas-energie.ma")
        }) {
            web.perform(twice)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Cette startup est peut-être déjà connue")))
                    .andExpect(content().string(containsString("href=\"/startups/" + atlas + "\"")))
                    .andExpect(content().string(containsString("name=\"another\" value=\"" + atlas + "\"")));
        }
        web.perform(registered("Atlas Énergie SARL", "").param("another", atlas.toString()))
                .andExpect(status().is3xxRedirection());
        web.perform(registered("Souss Agri", "https://soussagri.ma")).andExpect(status().is3xxRedirection());
    }

    @Test
    void saysBesideTheFieldWhyANumberIsRefused() throws Exception {
        web.perform(post("/startups/" + atlas + "/identifiers")
                        .with(user(coordinator))
                        .with(csrf())
                        .param("kind", "ICE")
                        .param("value", "123"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString("Un ICE compte exactement 15 chiffres\u00a0: celui-ci en a 3.")))
                .andExpect(content().string(containsString("value=\"123\"")));
    }

    @Test
    void keepsEverythingThatWasTypedOfARefusedFounder() throws Exception {
        web.perform(post("/startups/" + atlas + "/founders")
                        .with(user(coordinator))
                        .with(csrf())
                        .param("name", "")
                        .param("nameArabic", "نور")
                        .param("email", "nour@example.org")
                        .param("part", "MEMBER")
                        .param("since", "2024-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"name-error\">Donnez le nom de la personne."),
                                containsString("id=\"since-error\">"),
                                containsString("value=\"نور\""),
                                containsString("value=\"nour@example.org\""),
                                containsString("<option value=\"MEMBER\" selected>"),
                                containsString("value=\"2024-02-30\""))));
    }

    /// The coordinator's token that may read.
    private RequestPostProcessor machine() {
        return authentication(new UsernamePasswordAuthenticationToken(
                coordinator, null, AuthorityUtils.createAuthorityList("ROLE_COORDINATOR", "SCOPE_read")));
    }

    @Test
    void givesMachinesTheSame() throws Exception {
        web.perform(get("/api/v1/startups?q=atlas").with(machine()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].state").value("applicant"))
                .andExpect(jsonPath("$.next").doesNotExist());
        web.perform(get("/api/v1/startups/" + atlas).with(machine()))
                .andExpect(jsonPath("$.name").value("Atlas"))
                .andExpect(jsonPath("$.members").isEmpty());
    }

    @Test
    void letsAdministratorsAloneSetLists() throws Exception {
        SignedIn administrator = TwoParks.person(Role.ADMINISTRATOR, null);
        web.perform(get("/administration/settings").with(user(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Technologies vertes")));
        web.perform(get("/administration/settings").with(user(coordinator))).andExpect(status().isForbidden());
        web.perform(get("/startups/" + atlas).with(user(administrator))).andExpect(status().isForbidden());
        web.perform(put("/administration/settings")
                        .with(user(administrator))
                        .with(csrf())
                        .param("journey-months", "-3"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("journey-months-error")));
    }
}
