package org.parcours.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Walk;

/// Every page that a menu or a first link opens, as a coordinator and a founder of the sample network see them.
@JourneyTest
class CoordinatorPagesJourney {
    private final Walk walk;

    CoordinatorPagesJourney(Walk walk) {
        this.walk = walk;
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR, en", "STARTUP, ar"})
    void everyPageIsAccessibleAndFits(Role role, String language, Browser browser) {
        walk.everyPageOf(role, language, browser);
    }
}
