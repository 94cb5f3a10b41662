package org.parcours.startups.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something dated that is known of a startup. A correction is a later known fact: the history keeps the one before.
public interface Fact {
    UUID id();

    UUID startup();

    /// The version that a correction is made on; null until recorded.
    @Nullable
    Instant recordedAt();
}
