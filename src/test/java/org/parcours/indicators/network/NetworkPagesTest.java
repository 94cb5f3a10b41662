package org.parcours.indicators.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;

/// The page of the network says nothing of parks that its reader does not reach: no nought stands for them.
@ModuleTest
class NetworkPagesTest {
    private final MockMvc web;
    private final TwoParks twoParks;
    private final Lives lives;
    private final LocalDate today;
    private TwoParks.Parks parks = new TwoParks.Parks(new java.util.UUID(0, 0), new java.util.UUID(0, 0));

    NetworkPagesTest(MockMvc web, TwoParks twoParks, Owner owner, Clock clock) {
        this.web = web;
        this.twoParks = twoParks;
        this.lives = new Lives(owner.dataSource());
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void openParks() {
        parks = twoParks.open();
        lives.admitted(parks.casablanca(), today.minusYears(2), today.minusYears(2));
        lives.admitted(parks.casablanca(), today.minusYears(1), today.minusYears(1));
        lives.admitted(parks.rabat(), today.minusYears(1), today.minusYears(1));
    }

    @Test
    void isThatOfTheParkForWhoReachesOne() throws Exception {
        String page = network(TwoParks.person(Role.COORDINATOR, parks.casablanca()));
        assertThat(page)
                .contains("<h1>Casablanca, au ", "2 startups et TPE accompagnées.")
                .doesNotContain("Rabat", "technoparks ouverts", "/indicators/parks-open");
    }

    @Test
    void isThatOfEveryParkForWhoReachesAll() throws Exception {
        String page = network(TwoParks.person(Role.DIRECTOR, null));
        assertThat(page)
                .contains("<h1>Le réseau au ", "2 technoparks ouverts, 3 startups et TPE accompagnées.")
                .contains("Casablanca</figcaption>", "Rabat</figcaption>");
    }

    private String network(SignedIn reader) throws Exception {
        return web.perform(get("/network").with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
