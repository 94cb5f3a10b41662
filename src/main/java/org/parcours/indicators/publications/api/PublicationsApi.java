package org.parcours.indicators.publications.api;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.publications.Publication;
import org.parcours.indicators.publications.PublicationDraft;
import org.parcours.indicators.publications.Publications;
import org.parcours.text.LocalizedText;
import org.parcours.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/publications")
class PublicationsApi {
    private final Publications publications;

    PublicationsApi(Publications publications) {
        this.publications = publications;
    }

    /// @param known null for all that is settled now
    record Wanted(
            String code,
            LocalDate on,
            @Nullable Instant known,
            @Nullable Double years,
            @Nullable UUID park,
            @Nullable String sector,
            @Nullable String stage,
            @Nullable String kind,
            @Nullable Integer cohort,
            LocalizedText sentence,
            @Nullable String occasion,
            @Nullable UUID replaces,
            @Nullable String reason) {
        PublicationDraft draft() {
            var where = new Subpopulation(park, sector, stage, kind, cohort);
            return new PublicationDraft(code, on, known, years, where, sentence, occasion, replaces, reason);
        }
    }

    /// @param slug of the public page, once approved
    record Answer(
            UUID id,
            String state,
            String code,
            int version,
            LocalDate on,
            Instant known,
            LocalizedText sentence,
            @Nullable String slug,
            @Nullable String seal) {
        static Answer of(Publication publication) {
            var link = publication.sealed();
            return new Answer(
                    publication.id(),
                    publication.state().name(),
                    publication.code(),
                    publication.version(),
                    publication.query().on(),
                    publication.query().known(),
                    publication.sentence(),
                    link == null ? null : link.slug(),
                    link == null ? null : link.seal());
        }
    }

    @Operation(summary = "Freezes a figure with its sentence, to be approved by somebody else")
    @PostMapping
    @PreAuthorize("@publicationRules.mayPrepare()")
    ResponseEntity<Answer> prepare(@RequestBody Wanted wanted) {
        UUID id = publications.prepare(wanted.draft());
        return ResponseEntity.created(URI.create("/api/v1/publications/" + id)).body(one(id));
    }

    @Operation(summary = "A publication and what became of it")
    @GetMapping("/{id}")
    @PreAuthorize("@publicationRules.mayRead()")
    Answer one(@PathVariable UUID id) {
        return publications.byId(id).map(Answer::of).orElseThrow(() -> new NotHere("publication " + id));
    }

    @Operation(summary = "Seals what another person prepared, after counting once more")
    @PostMapping("/{id}/approval")
    @PreAuthorize("@publicationRules.mayApprove()")
    ResponseEntity<Answer> approve(@PathVariable UUID id) {
        String slug = publications.approve(id);
        return ResponseEntity.created(URI.create("/figures/" + slug)).body(one(id));
    }
}
