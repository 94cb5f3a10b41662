package org.parcours.questionnaires.expressions;

/// An expression that cannot be read, and where.
public class Unreadable extends RuntimeException {
    /// Why it cannot.
    public enum Reason {
        /// Something else was expected at this place.
        SYNTAX,
        /// A text that does not end.
        OPEN_TEXT,
        /// A function that nobody knows, or that needs what is not carried here.
        FUNCTION,
        /// A known function with too few or too many arguments.
        ARGUMENTS,
        /// A path or an instance that is not supported.
        PATH,
        /// Nested deeper, or longer, than any form.
        DEPTH,
        /// A regular expression that cannot be run.
        PATTERN
    }

    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final int at;
    private final String what;

    Unreadable(Reason reason, int at, String what) {
        super(reason + " at " + at + ": " + what);
        this.reason = reason;
        this.at = at;
        this.what = what;
    }

    public Reason reason() {
        return reason;
    }

    /// From 0, in characters.
    public int at() {
        return at;
    }

    /// The piece of the expression that it is about.
    public String what() {
        return what;
    }
}
