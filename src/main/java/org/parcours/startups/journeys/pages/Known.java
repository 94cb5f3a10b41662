package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// The day of `?known=2023-05-01`: the dossier is then shown as it was known at the end of that day.
@Component
public class Known {
    private static final Pattern DAY = Pattern.compile("[?&]known=(\\d{4}-\\d{2}-\\d{2})(?:&|$)");

    private final Clock clock;

    Known(Clock clock) {
        this.clock = clock;
    }

    /// Empty where the address asks for no day, or for one that does not exist or is not over yet.
    public Optional<LocalDate> day(Page page) {
        Matcher asked = DAY.matcher(page.query());
        try {
            return asked.find()
                    ? Optional.of(LocalDate.parse(asked.group(1))).filter(day -> day.isBefore(today()))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
    }

    /// What is known now, or was known on the day that the address asks for.
    <T> T read(Page page, Supplier<T> now, Function<Instant, T> then) {
        return day(page).map(this::endOf).map(then).orElseGet(now);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
