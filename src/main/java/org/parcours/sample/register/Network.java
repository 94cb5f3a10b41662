package org.parcours.sample.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Register.Sitting;

/// The parks of the sample, opened one after another, and their regions.
public record Network(List<Park> parks) {
    /// One park.
    ///
    /// @param number its place in the order of opening, from 1
    /// @param opened null while in preparation
    public record Park(
            UUID id, int number, String code, @Nullable LocalDate opened) {}

    public static Network writtenInto(Register register) {
        Chance chance = Chance.of("network");
        Instant installed = Register.OPENED.atTime(8, 0).atZone(Register.ZONE).toInstant();
        Sitting first = register.at(installed, null, chance);
        Map<String, UUID> regions = new HashMap<>();
        for (Listing.Line line : Listing.of("regions").lines()) {
            UUID id = first.add("parks.region", Map.of("code", line.get("code"), "names", line.texts("")));
            regions.put(line.get("code"), id);
        }
        List<Park> parks = new ArrayList<>();
        for (Listing.Line line : Listing.of("parks").lines()) {
            LocalDate recorded = LocalDate.parse(line.get("recorded"));
            @Nullable LocalDate opened = Listing.day(line.get("opened"));
            Sitting prepared = recorded.equals(Register.OPENED) ? first : register.sitting(recorded, null, chance);
            boolean openAlready = opened != null && !opened.isAfter(recorded);
            UUID id = prepared.add("parks.park", values(line, regions, openAlready ? opened : null));
            if (opened != null && !openAlready) {
                register.sitting(opened, null, chance).change("parks.park", id, Map.of("opened_on", opened));
            }
            parks.add(new Park(id, parks.size() + 1, line.get("code"), opened));
        }
        return new Network(parks);
    }

    private static Map<String, @Nullable Object> values(
            Listing.Line line, Map<String, UUID> regions, @Nullable LocalDate opened) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("region_id", regions.get(line.get("region")));
        values.put("code", line.get("code"));
        values.put("names", line.texts(""));
        values.put("city", line.texts("city-"));
        values.put("latitude", new BigDecimal(line.get("latitude")));
        values.put("longitude", new BigDecimal(line.get("longitude")));
        values.put("opened_on", opened);
        values.put("capacity_m2", number(line.get("m2")));
        values.put("offices", number(line.get("offices")));
        values.put("desks", number(line.get("desks")));
        return values;
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    public List<Park> opened() {
        return parks.stream().filter(park -> park.opened() != null).toList();
    }

    public Park park(String code) {
        return parks.stream()
                .filter(park -> park.code().equals(code))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
