package org.parcours.indicators.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Classification;
import org.parcours.indicators.Definition;
import org.parcours.indicators.EvidenceCursor;
import org.parcours.indicators.EvidenceFile;
import org.parcours.indicators.EvidencePage;
import org.parcours.indicators.EvidenceRow;
import org.parcours.indicators.FigureRequest;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.Indicators;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Reading;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every figure takes `on`, `known`, `years`, `park`, `sector`, `stage`, `kind` and `cohort`.
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorsApi {
    private static final int PAGE = 1000;

    private static final Set<String> PARAMETERS = Set.of(
            "on", "known", "years", "park", "sector", "stage", "kind", "cohort", "counts", "after", "limit", "format",
            "lang");

    private final Indicators indicators;
    private final FigureRequests requests;
    private final EvidenceFile files;
    private final Reading reading;

    IndicatorsApi(Indicators indicators, FigureRequests requests, EvidenceFile files, Reading reading) {
        this.indicators = indicators;
        this.requests = requests;
        this.files = files;
        this.reading = reading;
    }

    record Item(
            String code,
            int version,
            String name,
            String definition,
            @Nullable Double years,
            boolean share) {}

    @PreAuthorize("@indicatorRules.mayRead()")
    @Operation(summary = "Every definition that a figure can be asked by")
    @GetMapping
    ApiPage<Item> list(HttpServletRequest request) {
        Words words = reading.words(request);
        return ApiPage.whole(indicators.definitions().stream()
                .map(definition -> new Item(
                        definition.code(),
                        definition.version(),
                        definition.name(words, definition.years()),
                        words.say("indicators.words." + definition.code()),
                        definition.years(),
                        definition.share()))
                .toList());
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @Operation(summary = "A figure on a day, from a state of knowledge: counts, share, interval, curve, warnings")
    @GetMapping("/{code}")
    IndicatorAnswer figure(
            @PathVariable String code, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var asked = read(parameters);
        return IndicatorAnswer.of(indicators.figure(definition(code), asked.query()), asked, reading.words(request));
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @Operation(summary = "The rows that the figure is computed from, page after page")
    @GetMapping(path = "/{code}/evidence", params = "format!=csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ApiPage<EvidenceRow> evidence(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        EvidencePage page = indicators.evidence(
                definition(code),
                read(parameters).query(),
                answer(parameters),
                FigureRequests.cursor(after),
                Math.clamp(limit, 1, PAGE));
        EvidenceCursor next = page.next();
        return new ApiPage<>(page.rows(), next == null ? null : next.toString());
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @Operation(summary = "The rows that the figure is computed from, all of them as CSV")
    @GetMapping(path = "/{code}/evidence", params = "format=csv")
    void exported(@PathVariable String code, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        files.send(definition(code), read(parameters).query(), answer(parameters), response);
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @Operation(summary = "The rows that the figure is computed from, all of them as CSV")
    @GetMapping(path = "/{code}/evidence", params = "format!=csv", produces = "text/csv")
    void accepted(@PathVariable String code, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        exported(code, parameters, response);
    }

    /// A misspelled filter would answer for everybody.
    private FigureRequest read(Map<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.unreadable(name, "web.error.parameter", name);
                });
        return requests.read(parameters);
    }

    private Definition definition(String code) {
        return indicators.definition(code).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Classification answer(Map<String, String> parameters) {
        return FigureRequests.answer(parameters.getOrDefault("counts", ""));
    }
}
