package org.parcours.coaching;

import java.util.UUID;

/// What one person acts for on a day, in plain counts within reach of who asks.
///
/// @param supported startups on a journey
/// @param left startups that have left and are followed still, or have not begun
/// @param openSteps promised and not done
/// @param lateSteps of these, due before the day
public record Load(UUID person, int supported, int left, int openSteps, int lateSteps) {
    public int startups() {
        return supported + left;
    }
}
