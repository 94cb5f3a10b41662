package org.parcours.parks.pages;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.parks.Park;
import org.parcours.text.Days;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// A park as typed: kept as it is until every value fits.
///
/// @param seen when the park was last changed as whoever types saw it; null for a new one
public record ParkForm(
        @Nullable String seen,
        @Nullable String region,
        @Nullable String code,
        @Nullable String nameFr,
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable String cityFr,
        @Nullable String cityAr,
        @Nullable String cityEn,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String openedOn,
        @Nullable String closedOn,
        @Nullable String capacity,
        @Nullable String offices,
        @Nullable String desks) {
    static final ParkForm EMPTY = new ParkForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static ParkForm of(Park park) {
        Park.Facts facts = park.facts();
        LocalizedText names = facts.names();
        LocalizedText city = facts.city();
        return new ParkForm(
                park.recordedAt().toString(),
                facts.region().toString(),
                facts.code(),
                names.fr(),
                names.ar(),
                names.en(),
                city.fr(),
                city.ar(),
                city.en(),
                text(facts.latitude()),
                text(facts.longitude()),
                text(facts.openedOn()),
                text(facts.closedOn()),
                facts.capacity() == null
                        ? null
                        : facts.capacity().stripTrailingZeros().toPlainString(),
                text(facts.offices()),
                text(facts.desks()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// What was typed, as values.
    ///
    /// @throws Refused with a key that ends in the field's name
    Park.Facts facts() {
        return new Park.Facts(
                Optional.ofNullable(parsed("region", region, UUID::fromString))
                        .orElseThrow(() -> new Refused("parks.refused.region")),
                code == null ? "" : code.strip(),
                texts("nameFr", nameFr, nameAr, nameEn),
                texts("cityFr", cityFr, cityAr, cityEn),
                between("latitude", parsed("latitude", latitude, BigDecimal::new), 90),
                between("longitude", parsed("longitude", longitude, BigDecimal::new), 180),
                parsed("openedOn", openedOn, Days::read),
                parsed("closedOn", closedOn, Days::read),
                notNegative("capacity", parsed("capacity", capacity, BigDecimal::new)),
                whole("offices", offices),
                whole("desks", desks));
    }

    private static LocalizedText texts(String field, @Nullable String fr, @Nullable String ar, @Nullable String en) {
        try {
            return new LocalizedText(stripped(fr), stripped(ar), stripped(en));
        } catch (IllegalArgumentException noneGiven) {
            throw refused(field);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static <T> @Nullable T parsed(String field, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw refused(field);
        }
    }

    private static @Nullable BigDecimal between(String field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw refused(field);
        }
        return degrees;
    }

    private static @Nullable BigDecimal notNegative(String field, @Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            throw refused(field);
        }
        return number;
    }

    private static @Nullable Integer whole(String field, @Nullable String text) {
        BigDecimal number = notNegative(field, parsed(field, text, BigDecimal::new));
        try {
            return number == null ? null : Objects.requireNonNull(number).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw refused(field);
        }
    }

    private static Refused refused(String field) {
        return new Refused("parks.refused." + field);
    }
}
