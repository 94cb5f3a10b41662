package org.parcours.coaching.sheets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.startups.sheets.KnownStartup;

/// One row: a startup that is known, an exchange with it, and perhaps a step that was promised in it.
///
/// @param exchange null until the row has told it
record ExchangeRow(
        KnownStartup startup,
        @Nullable Exchange exchange,
        @Nullable NextStep step,
        Named named) {
    /// What the sheet names otherwise than by an id.
    ///
    /// @param by address of who spoke
    /// @param need words of the need that it was about
    /// @param owner address of who does the step
    /// @param doneBy address of who did it
    record Named(
            @Nullable String by,
            @Nullable String need,
            @Nullable String owner,
            @Nullable String doneBy) {
        static final Named NOTHING = new Named(null, null, null, null);
    }

    Exchange told() {
        return Objects.requireNonNull(exchange);
    }

    NextStep.@Nullable Done done() {
        return step == null ? null : step.done();
    }
}
