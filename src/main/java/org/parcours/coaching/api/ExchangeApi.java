package org.parcours.coaching.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.database.Ids;
import org.parcours.startups.journeys.Refusal;
import org.parcours.web.NotHere;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exchanges")
class ExchangeApi {
    private static final int LARGEST = 200;

    private final Exchanges exchanges;
    private final CoachingRules rules;

    ExchangeApi(Exchanges exchanges, CoachingRules rules) {
        this.exchanges = exchanges;
        this.rules = rules;
    }

    /// A page of exchanges.
    ///
    /// @param next hand it back as `after` for the page that follows; null on the last one
    record ExchangeList(
            List<ExchangeAnswer> items, @Nullable UUID next) {}

    @Operation(summary = "Exchanges within reach, latest first; private ones are left out for startups")
    @GetMapping
    @PreAuthorize("@coachingRules.mayReadExchanges()")
    ExchangeList exchanges(
            @RequestParam(required = false) @Nullable UUID startup,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int asked = Math.clamp(size, 1, LARGEST);
        List<Exchange> found = exchanges.page(startup, after, asked + 1);
        List<Exchange> shown = found.stream().limit(asked).toList();
        return new ExchangeList(
                shown.stream().map(ExchangeAnswer::of).toList(),
                found.size() > asked ? shown.getLast().id() : null);
    }

    @Operation(summary = "One exchange with its next steps")
    @GetMapping("/{exchange}")
    @PreAuthorize("@coachingRules.mayReadExchange(#exchange)")
    ExchangeAnswer exchange(@PathVariable UUID exchange) {
        return exchanges.byId(exchange).map(ExchangeAnswer::of).orElseThrow(() -> new NotHere("exchange " + exchange));
    }

    /// An exchange to record.
    ///
    /// @param key made by who sends it: the same key sent again is the same exchange; null where it is sent
    /// once
    /// @param heldOn null for today
    record Sent(
            @Nullable UUID key,
            @Nullable UUID startup,
            Exchange.@Nullable Kind kind,
            @Nullable LocalDate heldOn,
            @Nullable String about,
            @Nullable String minutes,
            @Nullable String agreed,
            @Nullable Boolean shared,
            @Nullable UUID need,
            @Nullable SentStep nextStep) {}

    record SentStep(
            @Nullable String what,
            @Nullable LocalDate dueOn,
            @Nullable UUID owner) {}

    @Operation(summary = "Record an exchange; the same key sent twice is recorded once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@coachingRules.mayCoach()")
    ExchangeAnswer record(@RequestBody Sent sent) {
        UUID startup = needed(sent.startup(), "startup");
        Note note = new Note(
                needed(sent.kind(), "kind"),
                sent.heldOn(),
                needed(sent.about(), "about"),
                sent.minutes(),
                sent.agreed(),
                Boolean.TRUE.equals(sent.shared()),
                sent.need(),
                promise(sent.nextStep()),
                null);
        if (!rules.mayCoach(startup)) {
            throw new NotHere("startup " + startup);
        }
        UUID key = sent.key() == null ? Ids.next() : sent.key();
        return exchange(exchanges.note(startup, key, note));
    }

    private static Note.@Nullable Promise promise(@Nullable SentStep step) {
        return step == null ? null : Note.Promise.of(step.what(), step.dueOn(), step.owner());
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.MISSING.of(field);
        }
        return value;
    }
}
