package org.parcours.questionnaires.expressions;

import java.time.LocalDateTime;

/// What an expression is worked out from.
public interface Answers {
    /// The answer to a question; empty where there is none, or the question is not asked.
    Value of(String question);

    /// The answer that `.` stands for; empty where the expression is about none.
    Value here();

    /// What a reader sees of a choice.
    ///
    /// @param choice its name
    /// @param question the question that offers it
    /// @return empty where the question does not offer it
    String label(String choice, String question);

    /// What the line of a list that is looked at has in a column; empty where it has none.
    default Value column(String name) {
        return Value.empty();
    }

    /// The network's own clock.
    LocalDateTime now();
}
