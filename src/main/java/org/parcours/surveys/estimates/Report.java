package org.parcours.surveys.estimates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Question;
import org.parcours.statistics.survey.Estimate;
import org.parcours.statistics.survey.Response;

/// What a campaign found.
///
/// @param response over the whole list
/// @param by what the groups are of
/// @param groups how each group answered, those who answered least first
/// @param figures one a question that can be counted, in the form's order
/// @param warnings what holds for all of it
public record Report(
        Response response, Dimension by, List<GroupResponse> groups, List<Figure> figures, Set<Warning> warnings) {
    /// Beneath so many answers nothing is shown, so that nobody can be recognised.
    public static final int FEWEST = 5;

    /// How one group answered.
    ///
    /// @param key the cell of the dimension: a park's id, a code, `3-5`, or `unknown`
    public record GroupResponse(String key, Response response) {}

    /// One question.
    ///
    /// @param shares of each choice, in the order of the list; empty where it is a number
    /// @param mean of the answers; null where they are choices, or too few
    /// @param median likewise; null for a repeated question too
    /// @param total of all who were asked; likewise
    /// @param groups the same for each group, by key
    public record Figure(
            Question question,
            int answers,
            List<Share> shares,
            @Nullable Estimate mean,
            @Nullable Estimate median,
            @Nullable Estimate total,
            Set<Warning> warnings,
            List<Group> groups) {
        public boolean isHidden() {
            return warnings.contains(Warning.FEW_ANSWERS) || warnings.contains(Warning.HIDDEN_WITH_ANOTHER);
        }

        static Figure hidden(Question question, int answers, Warning why) {
            return new Figure(question, answers, List.of(), null, null, null, Set.of(why), List.of());
        }

        /// What stands for the whole where only one number can: of two choices the first, of more or
        /// of an order the one most chosen.
        public @Nullable Share lead() {
            return shares.size() == 2 && shares.getFirst().place() == null
                    ? shares.getFirst()
                    : shares.stream()
                            .max(java.util.Comparator.comparingDouble(
                                    share -> share.estimate().value()))
                            .orElse(null);
        }

        /// The estimate of the choice that leads the whole, or the mean.
        ///
        /// @param choice null for a number
        public @Nullable Estimate estimate(@Nullable Share choice) {
            return choice == null
                    ? mean
                    : shares.stream()
                            .filter(share -> share.choice().equals(choice.choice()))
                            .map(Share::estimate)
                            .findFirst()
                            .orElse(null);
        }
    }

    /// One group's part of a figure, which has no groups of its own.
    public record Group(String key, Response response, Figure figure) {}

    /// A choice, how many chose it, and what that says of all.
    ///
    /// @param worst the share if none of those who did not answer had chosen it
    /// @param best the share if all of them had; both NaN where the silent might have answered any number of times
    /// @param place at which it is put on average, from 1; null if the question asks for no order
    public record Share(
            String choice,
            int chosen,
            Estimate estimate,
            double worst,
            double best,
            @Nullable Estimate place) {}
}
