package org.parcours.connections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner and the network signed.
///
/// @param until last day that it binds; null where it has none
public record Convention(
        UUID id,
        UUID partner,
        String title,
        LocalDate signedOn,
        @Nullable LocalDate until,
        @Nullable String note) {}
