package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.codelists.CodeLists;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.startups.StartupLists;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// What the groups of a report are called, and where its regions lie.
@Component
class GroupNames {
    private static final String UNKNOWN = "unknown";
    private final Parks parks;
    private final CodeLists lists;

    GroupNames(Parks parks, CodeLists lists) {
        this.parks = parks;
        this.lists = lists;
    }

    /// For one reader.
    Read in(Words words) {
        return new Read(
                words,
                parks.all().stream().collect(Collectors.toMap(park -> park.id().toString(), Function.identity())),
                parks.regions().stream().collect(Collectors.toMap(Region::code, Function.identity())),
                code -> lists.name(StartupLists.SECTORS, code, words));
    }

    /// The middle of the parks of a region, in degrees.
    record Place(double latitude, double longitude) {}

    record Read(Words words, Map<String, Park> parks, Map<String, Region> regions, Function<String, String> sectors) {
        /// @param key the cell of the dimension
        String of(Dimension dimension, String key) {
            if (key.equals(UNKNOWN)) {
                return words.say("reports.unknown");
            }
            return switch (dimension) {
                case PARK ->
                    Optional.ofNullable(parks.get(key))
                            .map(park -> words.text(park.names()))
                            .orElse(key);
                case REGION ->
                    Optional.ofNullable(regions.get(key))
                            .map(region -> words.text(region.names()))
                            .orElse(key);
                case SECTOR -> sectors.apply(key);
                case AGE -> band("reports.age.", key);
                case SIZE -> band("reports.size.", key);
            };
        }

        private String band(String message, String key) {
            int cut = key.indexOf('-');
            int from = Integer.parseInt(key.substring(0, cut));
            return cut + 1 == key.length()
                    ? words.say(message + "open", "from", from)
                    : words.say(message + "band", "from", from, "to", Integer.parseInt(key.substring(cut + 1)));
        }

        /// Empty where no place of its parks is known.
        Optional<Place> place(String code) {
            Region region = regions.get(code);
            if (region == null) {
                return Optional.empty();
            }
            List<Park.Facts> placed = parks.values().stream()
                    .map(Park::facts)
                    .filter(park -> park.region().equals(region.id()))
                    .filter(park -> park.latitude() != null && park.longitude() != null)
                    .toList();
            return placed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Place(
                            middle(placed.stream().map(Park.Facts::latitude).toList()),
                            middle(placed.stream().map(Park.Facts::longitude).toList())));
        }

        private static double middle(List<? extends @org.jspecify.annotations.Nullable BigDecimal> degrees) {
            return degrees.stream()
                    .filter(Objects::nonNull)
                    .mapToDouble(BigDecimal::doubleValue)
                    .average()
                    .orElse(0);
        }
    }
}
