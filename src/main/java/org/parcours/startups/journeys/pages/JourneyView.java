package org.parcours.startups.journeys.pages;

import java.util.List;

/// What the head of a dossier shows of its journey.
///
/// @param chart as HTML; empty where there is no journey yet
/// @param open the journey lasts
public record JourneyView(String sentence, String chart, boolean admitted, boolean open, List<Fact> facts) {
    /// One date of it.
    ///
    /// @param correct form that corrects it; empty where there is none
    /// @param withdraw path that takes it back by DELETE; empty where something was built on it
    public record Fact(String name, String value, String correct, String withdraw) {
        static Fact of(String name, String value) {
            return new Fact(name, value, "", "");
        }

        Fact corrected(String path) {
            return new Fact(name, value, path, withdraw);
        }

        Fact withdrawn(boolean last, String path) {
            return last ? new Fact(name, value, correct, path) : this;
        }
    }
}
