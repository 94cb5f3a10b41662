package org.parcours.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// Whom to invite, and the first role: in a park, in a dossier (`STARTUP` and `PARTNER`), or in the network where both
/// are null.
public record Invitation(
        String name,
        @Nullable String nameArabic,
        String email,
        Language language,
        Role role,
        @Nullable UUID park,
        @Nullable UUID dossier,
        LocalDate from,
        @Nullable LocalDate until) {

    Invitation named(String latin, @Nullable String arabic) {
        return new Invitation(latin, arabic, email, language, role, park, dossier, from, until);
    }

    RoleHeld held(UUID id) {
        return new RoleHeld(id, role, park, dossier, from, until);
    }

    /// Who is there now, and the one-time link to a first password.
    ///
    /// @param mailed false where no mail server is set: somebody has to hand the link over
    public record Sent(UUID person, String link, boolean mailed) {}
}
