package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Statements;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;

/// A page asks the database as often for three rows as for one.
@ModuleTest
class QueriesOfAPageTest {
    private final MockMvc web;
    private final Lives lives;
    private final SignedIn director = TwoParks.person(Role.DIRECTOR, null);
    private UUID park = new UUID(0, 0);

    QueriesOfAPageTest(MockMvc web, Owner owner) {
        this.web = web;
        this.lives = new Lives(owner.dataSource());
    }

    @BeforeEach
    void openPark() {
        park = lives.park("casablanca", "2001-10-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/startups",
                "/startups?state=left&sort=seen",
                "/network?on=2024-05-31",
                "/indicators?on=2024-05-31",
                "/indicators/survival?on=2024-05-31",
                "/indicators/survival?on=2024-05-31&counts=yes"
            })
    void asksAsOftenForThreeStartupsAsForOne(String path) throws Exception {
        Lives.Life first = lived();
        statements(path); // lists that hardly ever change are read once
        Iterator<String> days = List.of("2022-02-01", "2022-03-01").iterator();
        int one = fewest(path, () -> first.seen(days.next(), "DORMANT"));
        lived();
        int many = fewest(path, this::lived);
        assertThat(one).isPositive();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void asksAsOftenForALongDossierAsForAShortOne() throws Exception {
        Lives.Life life = lived();
        String path = "/startups/" + life.startup;
        statements(path);
        int one = fewest(path, () -> {});
        life.staged("development", "2017-01-01", null)
                .seen("2022-01-01", "TRADING")
                .seen("2023-01-01", "DORMANT");
        assertThat(one).isPositive();
        assertThat(fewest(path, () -> {})).isEqualTo(one);
    }

    private Lives.Life lived() {
        return lives.admitted(park, "2015-01-01")
                .staged("incubation", "2015-01-01", "2016-01-01")
                .seen("2021-01-01", "TRADING")
                .left("2021-02-01", "COMPLETED");
    }

    /// Of two readings, each after the change: what is kept for half a minute may be read anew in one of them.
    private int fewest(String path, Runnable change) throws Exception {
        change.run();
        int first = statements(path);
        change.run();
        return Math.min(first, statements(path));
    }

    private int statements(String path) throws Exception {
        return Statements.of(() -> web.perform(get(path).with(user(director))).andExpect(status().isOk()));
    }
}
