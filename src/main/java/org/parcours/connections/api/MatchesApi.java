package org.parcours.connections.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.matching.Criterion;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.text.Words;
import org.parcours.web.Reading;
import org.parcours.web.lists.Address;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "needs")
@RestController
@RequestMapping(path = "/api/v1/needs", produces = MediaType.APPLICATION_JSON_VALUE)
class MatchesApi {
    private static final int MOST = 200;

    private final Matches matches;
    private final Reading reading;

    MatchesApi(Matches matches, Reading reading) {
        this.matches = matches;
        this.reading = reading;
    }

    /// @param aspect what is compared: `ticket`, `sector`, …
    /// @param verdict `holds`, `misses` or `unknown`
    /// @param forbids whether the offer is not for this need at all where it misses
    /// @param says the sentence that says it, in the language that was asked for
    record CriterionItem(String aspect, String verdict, boolean forbids, String says) {
        static CriterionItem of(Criterion criterion, Words words) {
            return new CriterionItem(
                    Address.path(criterion.aspect()),
                    Address.path(criterion.verdict()),
                    criterion.aspect().forbids(),
                    criterion.says().in(words));
        }
    }

    /// @param allowed whether nothing forbids it
    record MatchItem(
            UUID offer,
            UUID partner,
            String name,
            @Nullable String nameArabic,
            boolean allowed,
            List<CriterionItem> criteria) {
        static MatchItem of(Match match, Words words) {
            return new MatchItem(
                    match.offered().offer(),
                    match.offered().partner(),
                    match.offered().partnerName(),
                    match.offered().partnerNameArabic(),
                    match.allowed(),
                    match.criteria().stream()
                            .map(one -> CriterionItem.of(one, words))
                            .toList());
        }
    }

    /// @param next to be given as `after` for the following ones; null on the last
    record MatchList(List<MatchItem> items, @Nullable Integer next) {}

    @Operation(
            summary = "The offers that fit a need, in their order, each with what holds, misses or is not known",
            description = "Those that nothing forbids come first. `limit` is at most 200; `after` is the `next` of"
                    + " the page before.")
    @PreAuthorize("@needRules.mayStep(#id)")
    @GetMapping("/{id}/matches")
    MatchList matches(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        List<Match> all = matches.of(id);
        Words words = reading.words(request);
        int from = Math.clamp(after, 0, all.size());
        int until = Math.min(all.size(), from + Math.clamp(limit, 1, MOST));
        return new MatchList(
                all.subList(from, until).stream()
                        .map(match -> MatchItem.of(match, words))
                        .toList(),
                until < all.size() ? until : null);
    }
}
