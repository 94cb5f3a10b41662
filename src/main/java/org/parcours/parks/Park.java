package org.parcours.parks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;

/// A park of the network, from its preparation (no opening day yet) to its closing.
///
/// @param recordedAt when this was last changed; hand it back with a change
public record Park(UUID id, Facts facts, Instant recordedAt) {
    /// What is said of a park.
    ///
    /// @param code short and stable, as sheets and addresses name the park
    /// @param latitude degrees north; null with the longitude where the place is not known
    /// @param openedOn first day; null while in preparation
    /// @param closedOn last day; null while it goes on
    /// @param capacity square metres
    public record Facts(
            UUID region,
            String code,
            LocalizedText names,
            LocalizedText city,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable BigDecimal capacity,
            @Nullable Integer offices,
            @Nullable Integer desks) {}

    public String code() {
        return facts.code();
    }

    public LocalizedText names() {
        return facts.names();
    }

    /// Where a park stands on a day.
    public enum State {
        PREPARED,
        OPEN,
        CLOSED
    }

    public State on(LocalDate day) {
        if (facts.openedOn() == null || day.isBefore(facts.openedOn())) {
            return State.PREPARED;
        }
        return facts.closedOn() != null && day.isAfter(facts.closedOn()) ? State.CLOSED : State.OPEN;
    }
}
