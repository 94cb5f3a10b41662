package org.parcours.connections;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Checks;
import org.parcours.values.Lines;

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
    /// Makes a new convention, under an id of its own.
    ///
    /// @throws org.parcours.text.Refused naming every field that does not fit
    public static Convention of(
            UUID partner,
            @Nullable String title,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate until,
            @Nullable String note) {
        Checks checks = new Checks();
        checks.that(title != null && !title.isBlank(), "title", "connections.refused.title")
                .that(signedOn != null, "signedOn", "connections.refused.day")
                .that(
                        signedOn == null || until == null || !until.isBefore(signedOn),
                        "until",
                        "connections.refused.days");
        String line = checks.readText("title", title, Lines::one);
        String said = checks.readText("note", note, Lines::one);
        checks.done();
        return new Convention(Ids.next(), partner, requireNonNull(line), requireNonNull(signedOn), until, said);
    }
}
