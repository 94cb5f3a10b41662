package org.parcours.surveys.estimates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.forms.Question;
import org.parcours.surveys.statistics.Estimate;
import org.parcours.surveys.statistics.Response;
import org.parcours.text.LocalizedText;

/// What a campaign found.
///
/// @param response over the whole list
/// @param parks how each park answered, those who answered least first
/// @param figures one a question that can be counted, in the form's order
public record Report(Response response, List<ParkResponse> parks, List<Figure> figures) {
    /// Beneath so many answers nothing is shown, so that nobody can be recognised.
    public static final int FEWEST = 5;

    public record ParkResponse(LocalizedText park, Response response) {}

    /// One question.
    ///
    /// @param shares of each choice, in the order of the list; empty where it is a number
    /// @param mean of the answers; null where they are choices, or too few
    /// @param median likewise
    /// @param total of all who were asked; likewise
    public record Figure(
            Question question,
            int answers,
            List<Share> shares,
            @Nullable Estimate mean,
            @Nullable Estimate median,
            @Nullable Estimate total) {
        public boolean isHidden() {
            return answers < FEWEST;
        }
    }

    /// A choice, how many chose it, and what that says of all.
    ///
    /// @param worst the share if none of those who did not answer had chosen it
    /// @param best the share if all of them had
    public record Share(String choice, int chosen, Estimate estimate, double worst, double best) {}
}
