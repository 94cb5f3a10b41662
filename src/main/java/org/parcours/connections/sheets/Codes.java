package org.parcours.connections.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;

/// Parks and regions by their codes, as files name them.
final class Codes {
    private final Map<String, UUID> parks = new HashMap<>();
    private final Map<String, UUID> regions = new HashMap<>();

    Codes(Parks known) {
        for (Park park : known.all()) {
            parks.put(park.code(), park.id());
        }
        for (Region region : known.regions()) {
            regions.put(region.code(), region.id());
        }
    }

    Optional<UUID> park(String code) {
        return Optional.ofNullable(parks.get(code));
    }

    Optional<UUID> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }
}
