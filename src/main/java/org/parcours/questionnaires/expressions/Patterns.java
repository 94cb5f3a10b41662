package org.parcours.questionnaires.expressions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// Regular expressions that somebody else wrote: matched in time proportional to the text, whatever they
/// say, since a
/// form must not be able to hold the server.
final class Patterns {
    private static final int LONGEST = 1000;

    private Patterns() {}

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
