package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One journey as a line: from the day it was followed until it left, ended, or the day asked for.
///
/// @param exitKind how it left; null while it goes on
/// @param ended `ceased`, `acquired` or `merged` where the company was seen to end before leaving; null otherwise
record LifeLine(
        UUID startup,
        UUID park,
        String name,
        LocalDate admitted,
        LocalDate from,
        LocalDate until,
        @Nullable String exitKind,
        @Nullable String ended) {}
