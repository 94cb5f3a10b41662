package org.parcours.questionnaires.forms;

/// Why an answer is not accepted.
public enum AnswerIssue {
    /// It is missing.
    REQUIRED,
    /// It is no number, day or time.
    TYPE,
    /// It can be read as two numbers.
    AMBIGUOUS,
    /// It is outside of the range, or between its steps.
    RANGE,
    /// It is none of the choices on offer.
    CHOICE,
    /// It violates the form's own constraint.
    CONSTRAINT
}
