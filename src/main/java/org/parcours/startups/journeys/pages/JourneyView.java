package org.parcours.startups.journeys.pages;

import java.util.List;

/// What the head of a dossier shows of its journey.
///
/// @param chart as HTML; empty where there is no journey yet
/// @param open the journey lasts
public record JourneyView(String sentence, String chart, boolean admitted, boolean open, List<Fact> facts) {
    public record Fact(String name, String value) {}
}
