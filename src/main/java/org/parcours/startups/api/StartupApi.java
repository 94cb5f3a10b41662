package org.parcours.startups.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.parcours.startups.Identities;
import org.parcours.startups.Startups;
import org.parcours.startups.search.StartupSearch;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@Tag(name = "startups", description = "Dossiers within the reader's reach")
@RestController
@RequestMapping(path = "/api/v1/startups", produces = MediaType.APPLICATION_JSON_VALUE)
class StartupApi {
    private final Startups startups;
    private final Identities identities;
    private final StartupSearch search;

    StartupApi(Startups startups, Identities identities, StartupSearch search) {
        this.startups = startups;
        this.identities = identities;
        this.search = search;
    }

    @Operation(
            summary = "Startups, page after page",
            description =
                    "The same filters as the page /startups. `next` is the cursor of the following page, given back as `at`; null on the last.",
            parameters = {
                @Parameter(name = "q", description = "Name or number, in any spelling and script"),
                @Parameter(name = "park", description = "Code of the park"),
                @Parameter(name = "sector"),
                @Parameter(name = "kind", description = "startup, tpe, project_holder"),
                @Parameter(name = "residency", description = "resident, non_resident"),
                @Parameter(name = "stage", description = "Code of the stage open on the day"),
                @Parameter(name = "state", description = "applicant, supported, left, acquired, merged, ceased"),
                @Parameter(name = "cohort", description = "Year of the last admission"),
                @Parameter(name = "on", description = "The day it is about, as 2024-05-31; today where absent"),
                @Parameter(name = "sort", description = "name, match, admitted, seen, changed"),
                @Parameter(name = "size", description = "Lines a page, from 1 to 200"),
                @Parameter(name = "at", description = "Cursor of a page")
            })
    @PreAuthorize("@startupRules.mayList()")
    @GetMapping
    ApiPage<StartupItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> address) {
        return ApiPage.of(search.find(StartupSearch.LIST.read(address), address.get("at")), StartupItem::of);
    }

    @Operation(summary = "One dossier: facts, names, people, numbers")
    @PreAuthorize("@startupRules.mayRead(#id)")
    @GetMapping("/{id}")
    StartupDossier dossier(@PathVariable UUID id) {
        return startups.byId(id)
                .map(startup -> StartupDossier.of(startup, identities.of(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
