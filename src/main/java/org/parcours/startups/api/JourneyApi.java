package org.parcours.startups.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.values.Days;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/startups/{id}")
class JourneyApi {
    private final Journeys journeys;
    private final Observations observations;
    private final Measures measures;
    private final Clock clock;

    JourneyApi(Journeys journeys, Observations observations, Measures measures, Clock clock) {
        this.journeys = journeys;
        this.observations = observations;
        this.measures = measures;
        this.clock = clock;
    }

    /// Journeys, observations and measures of a startup.
    ///
    /// @param known a moment, or a day for what was known at its end; without it, what is known now
    @Operation(summary = "Every stay with its stages, extensions and exit, what was observed since, and measures")
    @GetMapping("/journey")
    @PreAuthorize("@startupRules.mayRead(#id)")
    @Transactional(readOnly = true)
    public JourneyAnswer journey(@PathVariable UUID id, @RequestParam(required = false) @Nullable String known) {
        Instant then = known == null ? null : instant(known);
        List<Journey> stays = then == null ? journeys.of(id) : journeys.of(id, then);
        List<Observation> seen = then == null ? observations.of(id) : observations.of(id, then);
        List<Measure> values = then == null ? measures.of(id) : measures.of(id, then);
        return new JourneyAnswer(
                id,
                then,
                stays.stream().map(JourneyAnswer.Stay::of).toList(),
                seen.stream().map(JourneyAnswer.Seen::of).toList(),
                values.stream().map(JourneyAnswer.Value::of).toList());
    }

    private Instant instant(String known) {
        try {
            return known.indexOf('T') > 0
                    ? Instant.parse(known)
                    : Days.day(known)
                            .plusDays(1)
                            .atStartOfDay(clock.getZone())
                            .toInstant()
                            .minusNanos(1000);
        } catch (DateTimeException noMoment) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "known", noMoment);
        }
    }

    @Operation(summary = "Admits the startup to its park on a day")
    @PostMapping("/admission")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Stay admit(@PathVariable UUID id, @RequestBody Admission admission) {
        return JourneyAnswer.Stay.of(journeys.admit(id, admission));
    }

    record StageEntry(@Nullable String stage, @Nullable LocalDate since) {}

    @Operation(summary = "Enters a stage on a day; the open one ends the day before")
    @PostMapping("/stages")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Stay enter(@PathVariable UUID id, @RequestBody StageEntry entry) {
        return JourneyAnswer.Stay.of(journeys.enterStage(id, entry.stage(), entry.since()));
    }

    record Leaving(
            @Nullable LocalDate exitedOn,
            Exit.@Nullable Kind kind,
            @Nullable String reason) {}

    @Operation(summary = "Records when, how and why the startup left")
    @PostMapping("/exit")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Stay exit(@PathVariable UUID id, @RequestBody Leaving leaving) {
        return JourneyAnswer.Stay.of(journeys.exit(id, leaving.exitedOn(), leaving.kind(), leaving.reason()));
    }

    @Operation(summary = "Takes the exit back")
    @DeleteMapping("/exit")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Stay withdrawExit(@PathVariable UUID id) {
        journeys.withdrawExit(id);
        return JourneyAnswer.Stay.of(journeys.last(id).orElseThrow());
    }

    @Operation(summary = "Records on which day the company was seen, and how, by which source")
    @PostMapping("/observations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Seen observe(@PathVariable UUID id, @RequestBody Observation.Draft draft) {
        return JourneyAnswer.Seen.of(observations.add(id, draft));
    }

    @Operation(summary = "Records a value of a measure for a period")
    @PostMapping("/measures")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@startupRules.mayEdit(#id)")
    JourneyAnswer.Value measure(@PathVariable UUID id, @RequestBody NewMeasure stated) {
        return JourneyAnswer.Value.of(measures.add(id, stated.draft()));
    }
}
