package org.parcours.coaching.exchanges.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;

/// An exchange as a list shows it.
///
/// @param sentence kind, day and who
public record ExchangeLine(Exchange exchange, String sentence, String href, List<Step> steps) {
    /// A promise in words.
    ///
    /// @param done how it was done; null while it is open
    /// @param doneHref the form that says so; null where the reader may not
    public record Step(
            String sentence,
            boolean late,
            @Nullable String done,
            @Nullable String doneHref) {}
}
