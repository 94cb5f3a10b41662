package org.parcours.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What just happened, said once on the next page, with the way back beside it.
///
/// @param text the sentence, already in the reader's language
/// @param undo path that takes it back by POST with `_method=DELETE`; null where it cannot be taken back
public record Flash(Kind kind, String text, @Nullable String undo) implements Serializable {
    public static final String ATTRIBUTE = "flash";

    public enum Kind {
        DONE,
        REFUSED
    }

    public static Flash done(String text) {
        return new Flash(Kind.DONE, text, null);
    }

    public static Flash done(String text, String undo) {
        return new Flash(Kind.DONE, text, undo);
    }

    public static Flash refused(String text) {
        return new Flash(Kind.REFUSED, text, null);
    }
}
