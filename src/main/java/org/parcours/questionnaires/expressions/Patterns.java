package org.parcours.questionnaires.expressions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// Regular expressions that somebody else wrote: matched in time proportional to the text, whatever they
/// say, since a
/// form must not be able to hold the server.
final class Patterns {
    private static final int LONGEST = 1000;

    private Patterns() {}

    /// Returns whether a pattern can be run. RE2 has no look-around and no back-references, so that it cannot be made
    /// to run for ever.
    static boolean runs(String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        try {
            return Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    /// Whether the whole text matches; false where the pattern cannot be read.
    static boolean match(String text, String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        try {
            return Pattern.compile(pattern).matches(text);
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }
}
