package org.parcours.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// One startup of a campaign's list, and how far it is.
///
/// @param invitedOn when it was last written to; null where it was not
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
        boolean begun,
        @Nullable LocalDate handedInOn) {
    public String nameIn(Language language) {
        return language.nameOf(name, nameArabic);
    }

    /// How far it is.
    public enum State {
        NOT_INVITED,
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
        return invitedOn == null ? State.NOT_INVITED : State.INVITED;
    }
}
