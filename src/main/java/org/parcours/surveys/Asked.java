package org.parcours.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// One startup of a campaign's list, and how far it is.
///
/// @param invitedOn when it was last written to; null where it was not
/// @param knownOn when it was passed over because all that it would be asked was known; null where it was
/// not
/// @param begun whether anything was typed
/// @param handedInOn null until it is
public record Asked(
        UUID id,
        UUID campaign,
        UUID startup,
        UUID park,
        String name,
        @Nullable String nameArabic,
        LocalizedText parkNames,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate knownOn,
        boolean begun,
        @Nullable LocalDate handedInOn) {
    public String nameIn(Language language) {
        return language.nameOf(name, nameArabic);
    }

    /// How far it is.
    public enum State {
        NOT_INVITED,
        /// Not written to, because all that it would be asked is known and fresh.
        KNOWN,
        INVITED,
        BEGUN,
        HANDED_IN
    }

    public State state() {
        if (handedInOn != null) {
            return State.HANDED_IN;
        }
        if (begun) {
            return State.BEGUN;
        }
        if (invitedOn != null) {
            return State.INVITED;
        }
        return knownOn == null ? State.NOT_INVITED : State.KNOWN;
    }
}
