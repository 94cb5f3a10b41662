package org.parcours.coaching.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.startups.journeys.Refusal;
import org.parcours.values.Amounts;
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

@Tag(name = "needs", description = "What startups ask for, from the day it is expressed to its outcome")
@RestController
@RequestMapping(path = "/api/v1/needs", produces = MediaType.APPLICATION_JSON_VALUE)
class NeedsApi {
    private final Needs needs;
    private final NeedSearch search;

    NeedsApi(Needs needs, NeedSearch search) {
        this.needs = needs;
        this.search = search;
    }

    @Operation(
            summary = "Needs, page after page",
            parameters = {
                @Parameter(name = "state", description = "open (where absent), closed, all, or one state"),
                @Parameter(name = "park", description = "Code of the park"),
                @Parameter(name = "family", description = "Code of the family"),
                @Parameter(name = "person", description = "Id of who answers for them"),
                @Parameter(name = "startup", description = "Id of one startup"),
                @Parameter(name = "late", description = "yes: only those beyond a day that was due"),
                @Parameter(name = "at", description = "`next` of the page before")
            })
    @PreAuthorize("@needRules.mayList()")
    @GetMapping
    ApiPage<NeedItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> address) {
        return ApiPage.of(
                search.find(NeedSearch.LIST.read(address), address.get("at")),
                line -> NeedItem.of(line, search.today()));
    }

    @Operation(summary = "One need with its steps")
    @PreAuthorize("@needRules.mayRead(#id)")
    @GetMapping("/{id}")
    NeedAnswer need(@PathVariable UUID id) {
        return needs.byId(id).map(NeedAnswer::of).orElseThrow(() -> new NotHere("need " + id));
    }

    /// A need as a machine says it; lists may be absent.
    record NewNeed(
            @Nullable UUID startup,
            @Nullable String family,
            @Nullable String words,
            Need.@Nullable Urgency urgency,
            @Nullable LocalDate expressedOn,
            @Nullable String expressedBy,
            Amounts.@Nullable Quantity amount,
            @Nullable String currency,
            Wish.@Nullable Instrument instrument,
            @Nullable Integer horizonMonths,
            @Nullable List<String> countries,
            @Nullable List<String> sectors,
            Wish.@Nullable Customer customer,
            @Nullable String skill,
            Wish.@Nullable Level level) {
        Need.Draft draft() {
            return new Need.Draft(
                    family,
                    words,
                    urgency,
                    expressedOn,
                    expressedBy,
                    new Wish(
                            Amounts.Quantity.amountOf(amount),
                            Amounts.currency("amount", amount, currency),
                            instrument,
                            horizonMonths,
                            Objects.requireNonNullElse(countries, List.of()),
                            Objects.requireNonNullElse(sectors, List.of()),
                            customer,
                            skill,
                            level));
        }
    }

    @Operation(summary = "Express a need")
    @PreAuthorize("@needRules.mayExpress(#said.startup())")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NeedAnswer express(@RequestBody NewNeed said) {
        UUID startup = said.startup();
        if (startup == null) {
            throw Refusal.MISSING.of("startup");
        }
        return NeedAnswer.of(needs.express(startup, said.draft()));
    }

    @Operation(
            summary = "The next step: taken, helped, unhelped, unreachable, withdrawn or reopened",
            description = "`seen`, where given, is the id of the last step as it was read: another one is refused.")
    @PreAuthorize("@needRules.mayStep(#id)")
    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    NeedAnswer step(@PathVariable UUID id, @RequestBody NeedStep.Draft draft) {
        return NeedAnswer.of(needs.step(id, draft));
    }
}
