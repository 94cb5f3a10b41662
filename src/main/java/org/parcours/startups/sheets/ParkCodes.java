package org.parcours.startups.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// The parks as files name them.
final class ParkCodes {
    record Known(UUID id, String code, LocalizedText names) {}

    private final Map<String, Known> byCode = new LinkedHashMap<>();

    ParkCodes(JdbcClient database, ObjectMapper json) {
        database.sql("select id, code, names from parks.park order by code").query(row -> {
            byCode.put(
                    row.getString("code"),
                    new Known(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            json.readValue(row.getString("names"), LocalizedText.class)));
        });
    }

    @Nullable
    UUID id(String code) {
        Known known = byCode.get(code);
        return known == null ? null : known.id();
    }

    /// Returns the code of a park, or null if it is not known.
    @Nullable
    String code(@Nullable UUID park) {
        return byCode.values().stream()
                .filter(known -> known.id().equals(park))
                .findFirst()
                .map(Known::code)
                .orElse(null);
    }

    boolean inReach(UUID park) {
        return Scope.current().reaches(park);
    }

    /// The one park that goes without saying: there is no other, or none other in reach.
    @Nullable
    UUID only() {
        List<UUID> reached =
                byCode.values().stream().map(Known::id).filter(this::inReach).toList();
        return reached.size() == 1 ? reached.getFirst() : null;
    }

    Column column() {
        return Column.choice(
                StartupResolver.PARK,
                byCode.values().stream()
                        .map(park -> Column.Choice.named(park.code(), park.names()))
                        .toList());
    }
}
