package org.parcours.questionnaires.expressions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /// Returns the answers to a question in all repetitions within reach, or one empty value for each repetition of a
    /// group; for any other question its one answer.
    default List<Value> all(String question) {
        return List.of(of(question));
    }

    /// Returns the rows of a list of choices by their columns, `name` and `label` among them.
    default List<Map<String, String>> rows(String list) {
        return List.of();
    }

    /// Returns which repetition is evaluated, from 1; 1 outside of any.
    default int position() {
        return 1;
    }

    /// Returns the language in which names of months and choices are written.
    default Locale locale() {
        return Locale.ENGLISH;
    }

    /// Returns the same answers, looking at a row of a list.
    default Answers at(Map<String, String> row) {
        return new RowAnswers(this, row);
    }

    /// The network's own clock.
    LocalDateTime now();
}
