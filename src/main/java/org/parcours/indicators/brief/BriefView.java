package org.parcours.indicators.brief;

import java.time.LocalDate;
import java.util.List;
import org.parcours.home.Oversight.Concern;

/// The brief in its reader's words.
///
/// @param decide what nobody is in charge of, the latest few
/// @param undecided how many there are of them
public record BriefView(
        LocalDate on, List<Sentence> sentences, List<FigureLine> numbers, List<Concern> decide, long undecided) {
    /// A sentence that can be said aloud, and where what is behind it stands.
    public record Sentence(String said, String href) {}

    /// A figure of the brief.
    ///
    /// @param spark SVG of the last years; empty where there are too few
    /// @param beside target and limits
    public record FigureLine(String href, String name, String number, String beside, String spark) {}
}
