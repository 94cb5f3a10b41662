package org.parcours.sample.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register.Sitting;

/// A need that a startup expressed.
///
/// @param founder who expressed it, and is asked about what comes of it; null where nobody is known
/// @param asks what of it an offer has to answer
/// @param written when it was expressed
/// @param chance its own stream
record Need(
        UUID row,
        Dossier dossier,
        LocalDate expressedOn,
        @Nullable Founder founder,
        Asks asks,
        Sitting written,
        Chance chance) {
    /// @param amount in dirhams
    record Asks(
            String family,
            @Nullable String instrument,
            @Nullable String skill,
            @Nullable BigDecimal amount) {}

    /// Somebody of a startup as they are entered there.
    record Founder(UUID row, String name, @Nullable String email) {}
}
