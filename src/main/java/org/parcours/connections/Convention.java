package org.parcours.connections;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Checks;

/// What a partner and the network signed.
///
/// @param until last day that it binds; null where it has none
public record Convention(
        UUID id,
        UUID partner,
        String title,
        LocalDate signedOn,
        @Nullable LocalDate until,
        @Nullable String note) {
    /// What somebody notes.
    ///
    /// @throws org.parcours.text.Refused with every field that does not fit
    public static Convention of(
            UUID partner,
            @Nullable String title,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate until,
            @Nullable String note) {
        new Checks()
                .that(title != null, "title", "connections.refused.title")
                .that(signedOn != null, "signedOn", "connections.refused.day")
                .that(
                        signedOn == null || until == null || !until.isBefore(signedOn),
                        "until",
                        "connections.refused.days")
                .done();
        return new Convention(Ids.next(), partner, requireNonNull(title), requireNonNull(signedOn), until, note);
    }
}
