package org.parcours.connections.hours;

import java.time.Instant;
import java.util.UUID;
import org.parcours.text.Checks;
import org.parcours.text.Language;
import org.parcours.values.Email;
import org.parcours.values.Lines;

/// A meeting of a startup with a mentor.
///
/// @param contact who is met
/// @param guest who comes for the startup
public record Booking(
        UUID id,
        UUID partner,
        UUID startup,
        UUID contact,
        Guest guest,
        Instant starts,
        Instant ends,
        String place,
        String topic) {
    /// Who is written to for the startup.
    ///
    /// @param language that mails to them are written in
    public record Guest(String name, String email, Language language) {
        /// @throws org.parcours.text.Refused if the address is missing or cannot be written to
        void check() {
            Checks checks = new Checks();
            var _ = checks.readText("name", name, Lines::one);
            var _ = checks.read("email", () -> new Email(email));
            checks.done();
        }
    }
}
