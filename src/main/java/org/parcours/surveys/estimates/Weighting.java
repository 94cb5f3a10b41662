package org.parcours.surveys.estimates;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the answers are made to stand for all who were asked.
///
/// @param on what is known of all, and is made to agree; empty for the design alone
public record Weighting(Method method, Set<Dimension> on) {
    /// Each answer for as many of its park as did not answer.
    public static final Weighting BY_DESIGN = new Weighting(Method.DESIGN, Set.of());

    /// What weights may be made to agree with. A region is made of whole parks and would say the same
    /// again.
    public static final List<Dimension> OFFERED =
            List.of(Dimension.PARK, Dimension.SECTOR, Dimension.AGE, Dimension.SIZE);

    public enum Method {
        /// The design weights as they are.
        DESIGN,
        /// Every combination has its own number of startups.
        POST,
        /// Each dimension by itself has its own number.
        RAKE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Weighting {
        on = Set.copyOf(on);
    }

    /// As an address says it: `weights=rake&on=sector&on=age`. Words that mean nothing are passed over,
    /// and without a dimension there is nothing but the design.
    public static Weighting of(@Nullable String weights, @Nullable List<String> on) {
        Set<Dimension> known = (on == null ? Stream.<String>empty() : on.stream())
                .flatMap(word -> Dimension.named(word).stream())
                .filter(OFFERED::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
        return Stream.of(Method.POST, Method.RAKE)
                .filter(method -> method.word().equals(weights) && !known.isEmpty())
                .findFirst()
                .map(method -> new Weighting(method, known))
                .orElse(BY_DESIGN);
    }

    /// The dimensions in the order in which they are offered.
    public List<Dimension> ordered() {
        return OFFERED.stream().filter(on::contains).toList();
    }
}
