package org.parcours.coaching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// A startup on a journey for which nobody acts today.
///
/// @param holder who holds it all the same; null where nobody does
public record Unattended(
        UUID startup,
        String name,
        @Nullable String nameArabic,
        UUID park,
        @Nullable UUID holder,
        Why why) {
    public enum Why {
        /// Nobody holds it.
        NOBODY,
        /// The holder is away, and so is the stand-in.
        AWAY,
        /// The holder, or the stand-in, is suspended or holds no role there any more.
        UNABLE
    }

    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
