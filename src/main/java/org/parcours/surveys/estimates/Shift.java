package org.parcours.surveys.estimates;

import org.parcours.questionnaires.forms.Question;
import org.parcours.statistics.survey.Estimate;

/// What became of one answer from one campaign to the next.
///
/// @param choice empty for the mean of a number
/// @param change the later less the earlier, with its own interval
/// @param both how many answered the question both times
public record Shift(Question question, String choice, double before, double after, Estimate change, int both) {
    /// Whether it is more than chance, at 95 %.
    public enum Verdict {
        RISEN,
        FALLEN,
        CHANCE
    }

    public Verdict verdict() {
        if (change.lower() > 0) {
            return Verdict.RISEN;
        }
        return change.upper() < 0 ? Verdict.FALLEN : Verdict.CHANCE;
    }

    public boolean isShare() {
        return !choice.isEmpty();
    }
}
