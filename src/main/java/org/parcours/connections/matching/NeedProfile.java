package org.parcours.connections.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Wish;
import org.parcours.text.LocalizedText;

/// What a need asks for, with what is known of the startup behind it.
///
/// @param words as the startup says it
/// @param sector its sector; null where it is not known
/// @param stage the stage that it is in; null where it is in none
/// @param languages in which its people have accounts or were written to, ISO 639-1; empty where nobody knows
/// @param on the day it is asked on
public record NeedProfile(
        UUID need,
        UUID startup,
        UUID park,
        UUID region,
        String family,
        String words,
        Wish wish,
        @Nullable Named sector,
        @Nullable Named stage,
        List<String> languages,
        LocalDate expressedOn,
        LocalDate on) {
    /// An entry of a settable list.
    public record Named(String code, LocalizedText names) {}

    public NeedProfile {
        languages = List.copyOf(languages);
    }
}
