package org.parcours.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// A place on the earth (WGS 84), to six decimals of a degree, which is a tenth of a metre.
///
/// @param latitude degrees north, −90 to 90
/// @param longitude degrees east, −180 to 180
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {
    private static final int DECIMALS = 6;

    /// @throws Refused naming `latitude` or `longitude`, where it is out of range
    public GeoPoint {
        latitude = degrees("latitude", latitude, 90);
        longitude = degrees("longitude", longitude, 180);
    }

    /// The point of two numbers, or null if both are missing.
    ///
    /// @throws Refused naming the one that is missing or out of range
    public static @Nullable GeoPoint of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw Refused.field(latitude == null ? "latitude" : "longitude", "values.refused.half-a-point");
        }
        return new GeoPoint(latitude, longitude);
    }

    /// A point as the database holds it, or null if it is not sound.
    public static @Nullable GeoPoint stored(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        try {
            return of(latitude, longitude);
        } catch (Refused unsound) {
            return null;
        }
    }

    private static BigDecimal degrees(String field, BigDecimal degrees, int most) {
        if (!Numbers.isBounded(degrees) || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refused.field(field, "values.refused.degrees", most);
        }
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
