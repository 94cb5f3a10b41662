package org.parcours.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// A mail as it is sent: plain text in one language, perhaps with a file.
///
/// @param tried how often a server was asked to take it
/// @param failure what the server last said; null where it was not asked or did not refuse
/// @param attachment a file that goes with it; null where none does
public record Letter(
        UUID id,
        String to,
        Language language,
        String subject,
        String body,
        Instant writtenAt,
        int tried,
        @Nullable String failure,
        @Nullable Attachment attachment) {
    /// The same mail without its text, which may hold a link that opens an account.
    Letter masked() {
        return new Letter(id, to, language, subject, "", writtenAt, tried, failure, null);
    }
}
