package org.parcours.connections.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.parcours.connections.Offers;
import org.parcours.connections.Partners;
import org.parcours.connections.search.PartnerSearch;
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

@Tag(name = "partners", description = "Partners of the network")
@RestController
@RequestMapping(path = "/api/v1/partners", produces = MediaType.APPLICATION_JSON_VALUE)
class PartnerApi {
    private final Partners partners;
    private final PartnerSearch search;
    private final Offers offers;

    PartnerApi(Partners partners, PartnerSearch search, Offers offers) {
        this.partners = partners;
        this.search = search;
        this.offers = offers;
    }

    @Operation(
            summary = "Partners, page after page",
            description =
                    "The same filters as the page /partners. `next` is the cursor of the following page, given back as `at`; null on the last.",
            parameters = {
                @Parameter(name = "q", description = "Name, in any spelling and script"),
                @Parameter(
                        name = "kind",
                        description = "investor, bank, corporate, university, public_agency, mentor, …"),
                @Parameter(name = "family", description = "Code of a family of needs that an open offer answers"),
                @Parameter(name = "park", description = "Code of a park that it serves"),
                @Parameter(name = "region", description = "Code of a region that it serves"),
                @Parameter(name = "language", description = "ISO 639-1"),
                @Parameter(name = "offers", description = "open, stale, none"),
                @Parameter(name = "size", description = "Lines a page, from 1 to 200"),
                @Parameter(name = "at", description = "Cursor of a page")
            })
    @PreAuthorize("@connectionRules.mayList()")
    @GetMapping
    ApiPage<PartnerItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> address) {
        return ApiPage.of(search.find(PartnerSearch.LIST.read(address), address.get("at")), PartnerItem::of);
    }

    @Operation(summary = "One partner; `mergedInto` names the one that it turned out to be")
    @PreAuthorize("@connectionRules.mayRead(#id)")
    @GetMapping("/{id}")
    PartnerAnswer one(@PathVariable UUID id) {
        return partners.byId(id)
                .map(partner -> PartnerAnswer.of(partner, offers.of(id)))
                .orElseThrow(() -> new NotHere("partner " + id));
    }

    @Operation(summary = "Adds a partner")
    @PreAuthorize("@connectionRules.mayRegister()")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    PartnerAnswer register(@RequestBody PartnerEntry entry) {
        return one(partners.register(entry.facts()));
    }
}
