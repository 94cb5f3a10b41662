package org.parcours.questionnaires.forms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// A line of a form: a question, or a group of lines.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Question.class), @JsonSubTypes.Type(Group.class)})
public sealed interface Item permits Question, Group {
    /// By which expressions and answers call it.
    String name();

    Labels label();

    /// When it is shown; null for always.
    @Nullable
    Rule relevant();
}
