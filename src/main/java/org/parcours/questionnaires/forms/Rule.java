package org.parcours.questionnaires.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.parcours.questionnaires.expressions.Expression;

/// An expression as the author of a form wrote it, and as it was read. Its JSON is the text.
public record Rule(@JsonValue String text, Expression expression) {
    /// Reads an expression.
    ///
    /// @throws org.parcours.questionnaires.expressions.Unreadable if it cannot be read
    public static Rule read(String text) {
        return new Rule(text, Expression.read(text));
    }

    /// Reads an expression whose bare names are columns of a list; also any expression that was saved.
    ///
    /// @throws org.parcours.questionnaires.expressions.Unreadable if it cannot be read
    @JsonCreator
    public static Rule readFilter(String text) {
        return new Rule(text, Expression.readFilter(text));
    }
}
