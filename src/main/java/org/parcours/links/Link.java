package org.parcours.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// A link that was given out.
///
/// @param purpose what it is for, as its maker names it: `accounts.sign-in`
/// @param subject what it is about
/// @param holder the address that it was sent to
/// @param language in which its holder is spoken to
/// @param usedAt null as long as it was not used
public record Link(
        String purpose,
        UUID subject,
        String holder,
        Language language,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /// Why the link no longer holds at a moment; used comes before late, because it says more.
    ///
    /// @throws LinkRefused where it was used or is too old
    void require(Instant now) {
        if (usedAt != null) {
            throw new LinkRefused(LinkRefused.Reason.USED);
        }
        if (!expiresAt.isAfter(now)) {
            throw new LinkRefused(LinkRefused.Reason.LATE);
        }
    }
}
