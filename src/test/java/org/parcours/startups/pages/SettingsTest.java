package org.parcours.startups.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeLists;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.Flash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What a network decides for itself: sectors, stages, numbers, measures, the months of a journey, the currency.
@ModuleTest
class SettingsTest {
    private static final String SETTINGS = "/administration/settings";

    private final TwoParks network;
    private final Startups startups;
    private final Journeys journeys;
    private final Measures measures;
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final JdbcClient owner;
    private final MockMvc web;
    private final SignedIn administrator = TwoParks.person(Role.ADMINISTRATOR, null);
    private SignedIn coordinator = administrator;
    private UUID atlas = new UUID(0, 0);

    SettingsTest(
            TwoParks network,
            Startups startups,
            Journeys journeys,
            Measures measures,
            CodeLists lists,
            NetworkSettings settings,
            Owner owner,
            MockMvc web) {
        this.network = network;
        this.startups = startups;
        this.journeys = journeys;
        this.measures = measures;
        this.lists = lists;
        this.settings = settings;
        this.owner = JdbcClient.create(owner.dataSource());
        this.web = web;
    }

    @BeforeEach
    void register() {
        TwoParks.Parks parks = network.open();
        coordinator = TwoParks.person(Role.COORDINATOR, parks.casablanca());
        atlas = Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas")));
    }

    /// Lists and settings outlive a test: other tests count on them.
    @AfterEach
    void putBack() {
        owner.sql("delete from startups.identifier where kind like 'own-%'").update();
        List.of("sector", "stage_kind", "identifier_kind", "measure_kind")
                .forEach(list -> owner.sql("delete from startups." + list + " where code like 'own-%'")
                        .update());
        Scope.SYSTEM.run(() -> settings.changeCurrency("MAD"));
        Scope.SYSTEM.run(() -> settings.changeJourneyMonths("60"));
    }

    private ResultActions sent(MockHttpServletRequestBuilder request, SignedIn person) throws Exception {
        return web.perform(request.with(user(person)).with(csrf()));
    }

    private ResultActions shown(String path, SignedIn person) throws Exception {
        return web.perform(get(path).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions add(String list, String code) throws Exception {
        return sent(
                post(SETTINGS + "/" + list)
                        .param("code", code)
                        .param("fr", "Ajout " + list)
                        .param("ar", "إضافة " + list)
                        .param("en", "Added " + list),
                administrator);
    }

    @Test
    void offersWhatWasAddedToEveryListWhereItIsChosen() throws Exception {
        Scope.SYSTEM.run(() -> journeys.admit(
                atlas,
                new org.parcours.startups.journeys.Admission(
                        LocalDate.of(2020, 3, 1), null, LocalDate.of(2025, 3, 1))));
        for (CodeList list :
                List.of(StartupLists.SECTORS, StartupLists.STAGES, StartupLists.IDENTIFIERS, StartupLists.MEASURES)) {
            add(list.path(), "own-" + list.path()).andExpect(redirectedUrl(SETTINGS));
        }
        shown("/startups/new", coordinator).andExpect(content().string(containsString("Ajout sectors")));
        shown("/startups/" + atlas + "/stages/new", coordinator)
                .andExpect(content().string(containsString("Ajout stages")));
        shown("/startups/" + atlas, coordinator).andExpect(content().string(containsString("Ajout identifiers")));
        shown("/startups/" + atlas + "/measures/new?lang=ar", coordinator)
                .andExpect(content().string(containsString("إضافة measures")));
        sent(
                post("/startups/" + atlas + "/identifiers")
                        .param("kind", "own-identifiers")
                        .param("value", "T 7"),
                coordinator);
        shown("/startups/" + atlas, coordinator).andExpect(content().string(containsString("T 7")));
    }

    @Test
    void refusesACodeThatIsTakenOrNoneAndKeepsWhatWasTyped() throws Exception {
        add("sectors", "it")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce code sert déjà.")))
                .andExpect(content().string(containsString("value=\"إضافة sectors\"")));
        add("sectors", "énergie").andExpect(status().isUnprocessableContent());
        assertThat(lists.find(StartupLists.SECTORS, "énergie")).isEmpty();
    }

    private UUID sector(String code) {
        return lists.find(StartupLists.SECTORS, code).orElseThrow().id();
    }

    @Test
    void keepsARetiredEntryReadableWhereItWasUsedAndOffersItAgain() throws Exception {
        String retirement = SETTINGS + "/sectors/" + sector("it") + "/retirement";
        sent(post(retirement), administrator)
                .andExpect(flash().attribute(Flash.ATTRIBUTE, Flash.done("L’entrée n’est plus proposée.", retirement)));
        shown("/startups/" + atlas, coordinator)
                .andExpect(content().string(containsString("Technologies de l’information")));
        shown("/startups/new", coordinator)
                .andExpect(content().string(not(containsString("Technologies de l’information"))));
        sent(delete(retirement), administrator);
        shown("/startups/new", coordinator)
                .andExpect(content().string(containsString("Technologies de l’information")));
    }

    @Test
    void renamesAnEntryInEveryLanguageAndMovesIt() throws Exception {
        add("sectors", "own-water");
        UUID water = sector("own-water");
        sent(put(SETTINGS + "/sectors/" + water).param("fr", "Eau").param("ar", "الماء"), administrator);
        shown(SETTINGS, administrator).andExpect(content().string(stringContainsInOrder("Autre secteur", "Eau")));
        sent(put(SETTINGS + "/sectors/" + water + "/place").param("up", "true"), administrator);
        shown(SETTINGS, administrator).andExpect(content().string(stringContainsInOrder("Eau", "Autre secteur")));
        shown("/startups/new?lang=ar", coordinator).andExpect(content().string(containsString("الماء")));
    }

    @Test
    void plansJourneysAsLongAsTheNetworkSays() throws Exception {
        sent(put(SETTINGS).param("journey-months", "48"), administrator).andExpect(redirectedUrl(SETTINGS));
        sent(post("/startups/" + atlas + "/admission").param("admittedOn", "2020-03-01"), coordinator);
        assertThat(Scope.SYSTEM.call(() -> journeys.last(atlas)).orElseThrow().plannedEnd())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void countsMoneyInTheCurrencyOfTheNetwork() throws Exception {
        sent(put(SETTINGS).param("currency", "EUR"), administrator);
        sent(
                post("/startups/" + atlas + "/measures")
                        .param("kind", "turnover")
                        .param("from", "01/01/2022")
                        .param("until", "31/12/2022")
                        .param("value", "1 200 000,5")
                        .param("source", "DECLARATION")
                        .param("statedOn", "01/03/2023"),
                coordinator);
        assertThat(Scope.SYSTEM.call(() -> measures.of(atlas)))
                .extracting(Measure::currency)
                .containsExactly("EUR");
    }

    @Test
    void refusesAValueThatMakesNoSenseBesideItsField() throws Exception {
        for (String[] wrong :
                new String[][] {{"journey-months", "0"}, {"journey-months", "5 ans"}, {"currency", "dh"}}) {
            sent(put(SETTINGS).param(wrong[0], wrong[1]), administrator)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(wrong[0] + "-error")));
        }
        assertThat(settings.journeyMonths() + settings.currency()).isEqualTo("60MAD");
    }
}
