package org.parcours.surveys.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.parcours.surveys.expressions.Expression;

/// An expression as the form's author wrote it, and as it was read. As JSON: what the author wrote.
public record Rule(@JsonValue String text, Expression expression) {
    /// @throws org.parcours.surveys.expressions.Unreadable where it cannot be read
    static Rule read(String text) {
        return new Rule(text, Expression.read(text));
    }

    /// Also reads back what was kept, of whichever kind.
    ///
    /// @throws org.parcours.surveys.expressions.Unreadable where it cannot be read
    @JsonCreator
    static Rule readFilter(String text) {
        return new Rule(text, Expression.readFilter(text));
    }
}
