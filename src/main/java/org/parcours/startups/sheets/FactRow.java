package org.parcours.startups.sheets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Fact;

/// One row: a startup that is known, and a fact about it.
///
/// @param fact null until the row has told it
record FactRow<F extends Fact>(
        KnownStartup startup, @Nullable F fact) {
    F told() {
        return Objects.requireNonNull(fact);
    }
}
