package org.parcours.startups.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.text.LocalizedText;
import org.parcours.values.PartialDate;
import org.parcours.web.lists.Address;

record StartupDossier(
        UUID id,
        @Schema(description = "Id of the park") UUID park,
        String name,
        @Nullable String nameArabic,
        List<String> otherNames,
        String kind,
        @Nullable String sector,
        String residency,
        @Nullable PartialDate foundedOn,
        @Nullable String website,
        @Schema(description = "Text by language") Map<String, String> description,
        List<Member> members,
        List<Registered> identifiers,
        @Schema(description = "Moment of its last change") Instant version) {
    record Member(
            String name,
            @Nullable String nameArabic,
            @Nullable String email,
            String part,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    record Registered(String kind, String value) {}

    static StartupDossier of(Startup startup, Identity identity) {
        Startup.Facts facts = startup.facts();
        LocalizedText description = facts.description();
        return new StartupDossier(
                startup.id(),
                facts.park(),
                facts.name(),
                facts.nameArabic(),
                identity.otherNames().stream().map(Identity.OtherName::name).toList(),
                Address.path(facts.kind()),
                facts.sector(),
                Address.path(facts.residency()),
                facts.foundedOn(),
                facts.website(),
                description == null ? Map.of() : description.toMap(),
                identity.founders().stream()
                        .map(founder -> new Member(
                                founder.name(),
                                founder.nameArabic(),
                                founder.email(),
                                Address.path(founder.part()),
                                founder.since(),
                                founder.until()))
                        .toList(),
                identity.identifiers().stream()
                        .map(identifier -> new Registered(identifier.kind(), identifier.value()))
                        .toList(),
                startup.version());
    }
}
