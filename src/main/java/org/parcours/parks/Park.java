package org.parcours.parks;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
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
            @Nullable Integer desks) {
        private static final BigDecimal MOST_SQUARE_METRES = BigDecimal.valueOf(10_000_000);
        private static final int MOST_PLACES = 1_000_000;
        private static final BigDecimal FULL_TURN = BigDecimal.valueOf(180);
        private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);

        /// What comes in about a park, from a form, a sheet or a machine.
        ///
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Facts of(
                @Nullable UUID region,
                @Nullable String code,
                @Nullable LocalizedText names,
                @Nullable LocalizedText city,
                @Nullable BigDecimal latitude,
                @Nullable BigDecimal longitude,
                @Nullable LocalDate openedOn,
                @Nullable LocalDate closedOn,
                @Nullable BigDecimal capacity,
                @Nullable Integer offices,
                @Nullable Integer desks) {
            Checks checks = new Checks()
                    .that(region != null, "region", "parks.refused.region")
                    .that(Region.isCode(code), "code", "parks.refused.code")
                    .that(names != null, "names", "parks.refused.names")
                    .that(city != null, "city", "parks.refused.city")
                    .that(within(latitude, QUARTER_TURN), "latitude", "parks.refused.latitude")
                    .that((latitude == null) == (longitude == null), "latitude", "parks.refused.latitude")
                    .that(within(longitude, FULL_TURN), "longitude", "parks.refused.longitude")
                    .that(
                            closedOn == null || (openedOn != null && !closedOn.isBefore(openedOn)),
                            "closedOn",
                            "parks.refused.closedOn")
                    .that(
                            capacity == null || (capacity.signum() >= 0 && capacity.compareTo(MOST_SQUARE_METRES) <= 0),
                            "capacity",
                            "parks.refused.capacity",
                            MOST_SQUARE_METRES.intValue())
                    .that(isPlaces(offices), "offices", "parks.refused.offices", MOST_PLACES)
                    .that(isPlaces(desks), "desks", "parks.refused.desks", MOST_PLACES);
            checks.done();
            return new Facts(
                    requireNonNull(region),
                    requireNonNull(code),
                    requireNonNull(names),
                    requireNonNull(city),
                    latitude,
                    longitude,
                    openedOn,
                    closedOn,
                    capacity,
                    offices,
                    desks);
        }

        private static boolean isPlaces(@Nullable Integer number) {
            return number == null || (number >= 0 && number <= MOST_PLACES);
        }

        private static boolean within(@Nullable BigDecimal degrees, BigDecimal most) {
            return degrees == null || degrees.abs().compareTo(most) <= 0;
        }
    }

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
