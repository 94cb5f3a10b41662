package org.parcours.surveys.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.RetryOnConflict;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.Claims;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "surveys")
@RestController
@RequestMapping(path = "/api/v1/held-answers", produces = MediaType.APPLICATION_JSON_VALUE)
class HeldAnswerApi {
    private final Claims claims;

    HeldAnswerApi(Claims claims) {
        this.claims = claims;
    }

    /// What was known when the answer came.
    ///
    /// @param source null where the dossier itself says so
    record Known(
            String text,
            @Nullable String currency,
            @Nullable String source,
            @Nullable LocalDate on) {
        static @Nullable Known of(Claim.@Nullable Contradiction contradiction) {
            Claim.Known known = contradiction == null ? null : contradiction.known();
            return known == null ? null : new Known(known.text(), known.currency(), source(known.source()), known.on());
        }

        private static @Nullable String source(@Nullable Source source) {
            return source == null ? null : Address.path(source);
        }
    }

    /// An answer that contradicts what is known.
    ///
    /// @param asked the line of the frame that it answers
    /// @param said as a fact would say it: a plain number, a status, a text
    /// @param doubt `ceased`, `tenfold`, `currency` … ; null where nothing speaks against it
    /// @param settled what it came to; null while it is held, and where the known stood
    record HeldItem(
            UUID id,
            UUID asked,
            UUID startup,
            String question,
            String kind,
            String code,
            String said,
            @Nullable String currency,
            LocalDate from,
            LocalDate until,
            LocalDate on,
            String state,
            @Nullable String doubt,
            @Nullable Known known,
            @Nullable String settled,
            @Nullable String reason) {
        static HeldItem of(Claim claim) {
            Claim.Said said = claim.said();
            Claim.Contradiction contradiction = claim.contradiction();
            Claim.Decision decision = claim.decision();
            return new HeldItem(
                    claim.id(),
                    claim.asked(),
                    claim.startup(),
                    said.question(),
                    Address.path(said.kind()),
                    said.code(),
                    said.text(),
                    said.currency(),
                    said.about().from(),
                    said.about().until(),
                    said.on(),
                    Address.path(claim.state()),
                    contradiction == null ? null : Address.path(contradiction.doubt()),
                    Known.of(contradiction),
                    claim.settled(),
                    decision == null ? null : decision.reason());
        }
    }

    @Operation(summary = "Answers within reach that contradict what is known and wait for a decision, oldest first")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping
    ApiPage<HeldItem> held() {
        return ApiPage.whole(claims.held().stream().map(HeldItem::of).toList());
    }

    /// What is decided.
    ///
    /// @param state `new_kept`, `known_kept` or `corrected`
    /// @param value what it is corrected to; null otherwise
    record Sent(
            @Nullable String state,
            @Nullable String value,
            @Nullable String reason) {
        Claims.Ruling ruling() {
            return new Claims.Ruling(
                    Arrays.stream(Claim.State.values())
                            .filter(one -> state != null && one.name().equals(state.toUpperCase(Locale.ROOT)))
                            .findFirst()
                            .orElse(null),
                    blank(value),
                    blank(reason));
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @Operation(
            summary = "Decides about a held answer, with the reason",
            description = "`new_kept` takes the answer into the dossier, `known_kept` leaves what was known,"
                    + " `corrected` takes `value` instead. 422 names the field where something is missing or"
                    + " somebody has decided already.")
    @PreAuthorize("@surveyRules.mayDecide(#id)")
    @RetryOnConflict
    @PostMapping("/{id}/decision")
    HeldItem decide(@PathVariable UUID id, @RequestBody Sent sent) {
        return HeldItem.of(claims.decide(id, sent.ruling()));
    }
}
