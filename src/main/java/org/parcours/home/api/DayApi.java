package org.parcours.home.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.home.DayItem;
import org.parcours.home.Days;
import org.parcours.text.Words;
import org.parcours.web.Reading;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "day", description = "What waits for somebody today")
@RestController
@RequestMapping(path = "/api/v1/day", produces = MediaType.APPLICATION_JSON_VALUE)
class DayApi {
    private final Days days;
    private final Reading reading;
    private final Clock clock;

    DayApi(Days days, Reading reading, Clock clock) {
        this.days = days;
        this.reading = reading;
        this.clock = clock;
    }

    @Operation(
            summary = "The lines of a day: where somebody waits, then what has to be kept up, each the latest first",
            description = "The caller's own, or those of a person in a park that the caller looks after."
                    + " `reason` is a sentence in the language of Accept-Language.")
    @PreAuthorize("#person == null ? @homeRules.mayOpen() : @homeRules.mayOpenOf(#person)")
    @GetMapping
    DayAnswer day(
            @Parameter(description = "Whose day; the caller's where absent") @RequestParam(required = false) @Nullable
                    UUID person,
            HttpServletRequest request) {
        LocalDate today = LocalDate.now(clock);
        UUID whose = Optional.ofNullable(person)
                .orElseGet(() -> SignedIn.current().orElseThrow().id());
        Words words = reading.words(request);
        return new DayAnswer(
                today,
                days.of(whose, today).stream()
                        .map(line -> Item.of(line, today, words))
                        .toList());
    }

    record DayAnswer(LocalDate on, List<Item> items) {}

    @Schema(name = "DayItem", description = "One line: who waits, why, since when, and what to do")
    record Item(
            @Schema(description = "Code of the rule that makes it")
            String rule,

            UUID subject,
            UUID about,
            String name,
            String reason,
            LocalDate due,

            @Schema(description = "Whole days since it was due; negative while it is still to come")
            long late,

            Action action) {
        static Item of(DayItem line, LocalDate today, Words words) {
            return new Item(
                    line.rule().code(),
                    line.subject(),
                    line.about().id(),
                    line.about().nameIn(words.language()),
                    line.reason().in(words),
                    line.due(),
                    line.late(today),
                    new Action(words.say(line.action().label()), line.action().href()));
        }
    }

    @Schema(name = "DayAction", description = "The one thing to do, and the page to do it on")
    record Action(String label, String href) {}
}
