package org.parcours.surveys.answers;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one startup has typed so far.
///
/// @param answers as they were typed, by the names of the questions
/// @param handedInOn null until it is
/// @param side who typed last
public record AnswerSheet(
        UUID asked, Map<String, String> answers, @Nullable LocalDate handedInOn, Side side) {
    /// The startup itself, or the park's staff with it.
    public enum Side {
        STARTUP,
        STAFF
    }

    public AnswerSheet {
        answers = Map.copyOf(answers);
    }

    static AnswerSheet empty(UUID asked) {
        return new AnswerSheet(asked, Map.of(), null, Side.STARTUP);
    }
}
