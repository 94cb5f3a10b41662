package org.parcours.connections.line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Amount;

/// One introduction for a need: what happened to it, in order.
public record IntroductionTimeline(
        UUID introduction, String partner, @Nullable String partnerArabic, List<Event> events) {
    public IntroductionTimeline {
        events = List.copyOf(events);
    }

    /// What happened on a day.
    ///
    /// @param what a step as `PROPOSED`, or an outcome as `outcome.LOAN`
    /// @param value of an outcome; null where it has none or nobody said
    public record Event(
            LocalDate day,
            String what,
            @Nullable Amount value,
            @Nullable String reason) {
        public boolean outcome() {
            return what.startsWith("outcome.");
        }
    }

    /// The day of its last event.
    public LocalDate last() {
        return events.getLast().day();
    }

    /// Nothing more will come of it.
    public boolean over() {
        return events.stream().anyMatch(event -> event.outcome() || ENDS.contains(event.what()));
    }

    private static final List<String> ENDS = List.of("STARTUP_DECLINED", "PARTNER_DECLINED", "LAPSED", "WITHDRAWN");
}
