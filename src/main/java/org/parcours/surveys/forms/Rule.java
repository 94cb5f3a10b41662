package org.parcours.surveys.forms;

import org.parcours.surveys.expressions.Expression;

/// An expression as the form's author wrote it, and as it was read.
public record Rule(String text, Expression expression) {
    /// @throws org.parcours.surveys.expressions.Unreadable where it cannot be read
    static Rule read(String text) {
        return new Rule(text, Expression.read(text));
    }

    /// @throws org.parcours.surveys.expressions.Unreadable where it cannot be read
    static Rule readFilter(String text) {
        return new Rule(text, Expression.readFilter(text));
    }
}
