package org.parcours.startups.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.search.Line;
import org.parcours.web.lists.Address;

@Schema(description = "A startup as it stood on the day asked for")
record StartupItem(
        UUID id,
        String name,
        @Nullable String nameArabic,

        @Schema(description = "Name of the park by language")
        Map<String, String> park,

        String kind,
        @Nullable String sector,
        String state,
        @Nullable String stage,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate exitedOn,
        @Nullable LocalDate seenOn,
        @Nullable String seenAs) {
    static StartupItem of(Line line) {
        String seenAs = line.seenAs();
        return new StartupItem(
                line.id(),
                line.name(),
                line.nameArabic(),
                line.park().toMap(),
                Address.path(line.kind()),
                line.sector(),
                Address.path(line.state()),
                line.stage(),
                line.admittedOn(),
                line.plannedEnd(),
                line.exitedOn(),
                line.seenOn(),
                seenAs == null ? null : seenAs.toLowerCase(Locale.ROOT));
    }
}
