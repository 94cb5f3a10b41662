package org.parcours.codelists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;

/// One entry of a settable list.
///
/// @param code what rows and files refer to it by; never changes
/// @param retiredOn from then on it is offered no more, but stays readable where it was used
/// @param pattern regular expression that a number must match, for kinds of numbers
/// @param checkedBy name of the check of its digits (`ICE`), for kinds of numbers
/// @param trait what its list chooses of it: the unit of a kind of measures (`MONEY`, `COUNT`, `NUMBER`)
public record CodeListEntry(
        UUID id,
        String code,
        LocalizedText names,
        @Nullable LocalDate retiredOn,
        @Nullable String pattern,
        @Nullable String checkedBy,
        @Nullable String trait) {
    public boolean offered() {
        return retiredOn == null;
    }
}
