package org.parcours.coaching.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;

/// Startups to choose from while their first letters are typed.
@ModuleTest
class StartupPickerTest {
    private static final Pattern OFFERED = Pattern.compile("<span dir=\"auto\">([^<]*)</span>");

    private final Coaching coaching;
    private final Journeys journeys;
    private final MockMvc web;
    private Coaching.Team team;

    StartupPickerTest(Coaching coaching, Journeys journeys, MockMvc web) {
        this.coaching = coaching;
        this.journeys = journeys;
        this.web = web;
        this.team = new Coaching.Team(
                new UUID(0, 0),
                new UUID(0, 0),
                new UUID(0, 0),
                TwoParks.person(Role.DIRECTOR, null),
                TwoParks.person(Role.DIRECTOR, null),
                TwoParks.person(Role.DIRECTOR, null),
                TwoParks.person(Role.DIRECTOR, null));
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
    }

    private String page(String letters) throws Exception {
        return web.perform(
                        get("/exchanges/startups?lang=fr").param("q", letters).with(as(team.salma())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> offered(String letters) throws Exception {
        Matcher names = OFFERED.matcher(page(letters));
        List<String> offered = new ArrayList<>();
        while (names.find()) {
            offered.add(names.group(1));
        }
        return offered;
    }

    private void own(String name) {
        UUID startup = coaching.supported(team.park(), name);
        coaching.hand(team.manager(), List.of(startup), team.salma().id(), LocalDate.of(2025, 1, 2));
    }

    @Test
    void offersWhatBeginsSoFirstAndAmongItOnesOwnPortfolio() throws Exception {
        own("Gharadis");
        coaching.supported(team.park(), "Arad Conseil");
        own("Aradia SARL");
        coaching.supported(team.park(), "Maison Arad");
        assertThat(offered("Arad")).containsExactly("Aradia SARL", "Arad Conseil", "Gharadis", "Maison Arad");
    }

    @Test
    void findsOnesOwnAmongHundredsThatBeginSo() throws Exception {
        for (int i = 100; i < 160; i++) {
            coaching.supported(team.park(), "Atlas " + i);
        }
        own("Atlas Zellij");
        assertThat(offered("atl").getFirst()).isEqualTo("Atlas Lumière");
        assertThat(offered("atl").get(1)).isEqualTo("Atlas Zellij");
    }

    @Test
    void tellsNamesakesApartByParkAndStage() throws Exception {
        Scope.SYSTEM.run(() -> journeys.enterStage(team.startup(), "incubation", LocalDate.of(2025, 1, 2)));
        assertThat(page("atlas lum")).contains("Casablanca · Incubation");
        assertThat(web.perform(get("/search?lang=fr").param("q", "atlas lum").with(as(team.salma())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Casablanca · Incubation");
    }
}
