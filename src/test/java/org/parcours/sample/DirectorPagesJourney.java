package org.parcours.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Walk;

/// Every page that a menu or a first link opens, as the director of the sample network sees them.
@JourneyTest
class DirectorPagesJourney {
    private final Walk walk;

    DirectorPagesJourney(Walk walk) {
        this.walk = walk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyPageIsAccessibleAndFits(String language, Browser browser) {
        walk.everyPageOf(Role.DIRECTOR, language, browser);
    }
}
