package org.parcours.connections.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "offers", description = "What partners offer to startups")
@RestController
@RequestMapping(path = "/api/v1/offers", produces = MediaType.APPLICATION_JSON_VALUE)
class OfferApi {
    private final Offers offers;
    private final ConnectionRules rules;

    OfferApi(Offers offers, ConnectionRules rules) {
        this.offers = offers;
        this.rules = rules;
    }

    @Operation(
            summary = "Offers within reach that stand today, page after page",
            description = "`next` is the cursor of the following page, given back as `at`; null on the last.")
    @PreAuthorize("@connectionRules.mayListOffers()")
    @GetMapping
    ApiPage<OfferAnswer> list(
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "50") int size) {
        int asked = Math.clamp(size, 1, 200);
        List<Offer> found = offers.page(family, at, asked + 1);
        List<Offer> shown = found.subList(0, Math.min(asked, found.size()));
        return new ApiPage<>(
                shown.stream().map(OfferAnswer::of).toList(),
                found.size() > asked ? shown.getLast().id().toString() : null);
    }

    @Operation(summary = "One offer")
    @PreAuthorize("@connectionRules.mayReadOffer(#id)")
    @GetMapping("/{id}")
    OfferAnswer one(@PathVariable UUID id) {
        return offers.byId(id).map(OfferAnswer::of).orElseThrow(() -> new NotHere("offer " + id));
    }

    @Operation(summary = "Adds an offer of a partner")
    @PreAuthorize("@connectionRules.mayAddOffers()")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    OfferAnswer add(@RequestBody OfferEntry entry) {
        UUID partner = Optional.ofNullable(entry.partner())
                .filter(rules::mayOffer)
                .orElseThrow(() -> Refused.field("partner", "connections.refused.choose"));
        return one(offers.add(partner, entry.draft()));
    }

    @Operation(summary = "Says that an offer stands today")
    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @PostMapping("/{id}/confirmation")
    OfferAnswer confirm(@PathVariable UUID id) {
        offers.confirm(id, SignedIn.current().map(SignedIn::name).orElse(null));
        return one(id);
    }
}
