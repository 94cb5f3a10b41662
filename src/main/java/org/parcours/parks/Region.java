package org.parcours.parks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.LocalizedText;

/// A region of the country, as administrations name it.
///
/// @param recordedAt when this was last changed; hand it back with a change
public record Region(UUID id, Facts facts, Instant recordedAt) {
    /// What is said of a region.
    ///
    /// @param code short and stable, as sheets name the region
    public record Facts(String code, LocalizedText names) {
        /// What comes in about a region.
        ///
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Facts of(@Nullable String code, @Nullable LocalizedText names) {
            new Checks()
                    .that(isCode(code), "code", "parks.refused.code")
                    .that(names != null, "names", "parks.refused.names")
                    .done();
            return new Facts(requireNonNull(code), requireNonNull(names));
        }
    }

    static boolean isCode(@Nullable String code) {
        return code != null && code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");
    }

    public String code() {
        return facts.code();
    }

    public LocalizedText names() {
        return facts.names();
    }
}
