package org.parcours.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A personal token as its holder sees it afterwards: everything but the secret.
public record Token(
        UUID id,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean holdsAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
