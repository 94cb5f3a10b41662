package org.parcours.startups.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.SiteKey;

/// A startup as a row or a form describes it.
///
/// @param park null if it is not said
/// @param kinds bit set of the kinds of numbers that it has
/// @param foundedIn year
public record Description(
        String name,
        @Nullable UUID park,
        int kinds,
        @Nullable SiteKey site,
        @Nullable Integer foundedIn) {}
