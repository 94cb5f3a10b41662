package org.parcours.surveys.forms;

import org.jspecify.annotations.Nullable;

/// A line of a form: a question, or a group of lines.
public sealed interface Item permits Question, Group {
    /// By which expressions and answers call it.
    String name();

    Labels label();

    /// When it is shown; null for always.
    @Nullable
    Rule relevant();
}
