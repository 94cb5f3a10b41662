package org.parcours.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Mornings;
import org.parcours.testing.Walk;

/// A coordinator's work and the pages that links in mails open.
@JourneyTest
class MorningPagesJourney {
    private final Mornings mornings;
    private final Walk walk;

    MorningPagesJourney(Mornings mornings, Walk walk) {
        this.mornings = mornings;
        this.walk = walk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyPageOfAMorningIsAccessibleAndFits(String language, Browser browser) {
        Mornings.Morning morning = mornings.settle();
        List<String> pages = mornings.pages(morning);
        assertThat(pages)
                .filteredOn(address -> address.matches("/(express|feedback)/.*"))
                .hasSize(2);
        walk.everyPage(pages, morning.email(), language, browser);
    }
}
