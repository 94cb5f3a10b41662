package org.parcours.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// New identifiers: UUID version 7 (RFC 9562), not guessable from one another yet close together in an index.
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
