package org.parcours.indicators;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.indicators.FigureRequest.Unreadable;
import org.parcours.text.Refused;
import org.parcours.values.Days;
import org.parcours.values.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads `on`, `known`, `years`, `park`, `sector`, `stage`, `kind` and `cohort` as pages, machines and the command give
/// them. What is left out or empty is today, what is known now, the definition's own years, and everybody.
@Component
public class FigureRequests {
    private static final Set<String> KINDS = Set.of("STARTUP", "TPE", "PROJECT_HOLDER");

    private final JdbcClient database;
    private final Indicators indicators;
    private final Clock clock;

    FigureRequests(JdbcClient database, Indicators indicators, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// Reads the parameters of an address or the options of a command.
    ///
    /// @throws Unreadable naming the first parameter that cannot be read
    @Transactional(readOnly = true)
    public FigureRequest read(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : List.of("park", "sector", "stage", "kind", "cohort")) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        var selection = new Subpopulation(
                read(given, "park", this::park),
                read(given, "sector", code -> listed("startups.sector", code)),
                read(given, "stage", code -> listed("startups.stage_kind", code)),
                read(given, "kind", FigureRequests::kind),
                read(given, "cohort", FigureRequests::cohort));
        LocalDate on = read(parameters, "on", Days::day);
        Instant known = read(parameters, "known", this::moment);
        Double years = read(parameters, "years", FigureRequests::years);
        var query = new FigureQuery(
                on == null ? LocalDate.now(clock) : on, known == null ? indicators.now() : known, years, selection);
        return new FigureRequest(query, given);
    }

    /// `yes`, `no`, `unknown` or `too_recent`; null where it is empty.
    public static @Nullable Classification answer(String counts) {
        if (counts.isBlank()) {
            return null;
        }
        try {
            return Classification.valueOf(
                    counts.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw (Unreadable) new Unreadable("counts", counts).initCause(unknown);
        }
    }

    /// Where the page before ended; null for the first page.
    public static @Nullable EvidenceCursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return EvidenceCursor.read(after);
        } catch (IllegalArgumentException unreadable) {
            throw (Unreadable) new Unreadable("after", after).initCause(unreadable);
        }
    }

    private static <T> @Nullable T read(
            Map<String, String> parameters, String field, Function<String, ? extends @Nullable T> reader) {
        String value = parameters.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            T read = reader.apply(value);
            if (read != null) {
                return read;
            }
        } catch (DateTimeException | Refused unreadable) {
            throw (Unreadable) new Unreadable(field, value).initCause(unreadable);
        }
        throw new Unreadable(field, value);
    }

    /// By code or id; none that is out of reach, of which a figure would be nought.
    private @Nullable UUID park(String value) {
        return database.sql("select id from parks.park where code = :value or id::text = :value")
                .param("value", value)
                .query(UUID.class)
                .optional()
                .filter(Scope.current()::reaches)
                .orElse(null);
    }

    private @Nullable String listed(String table, String code) {
        return database.sql("select code from " + table + " where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static @Nullable String kind(String value) {
        return KINDS.contains(value) ? value : null;
    }

    private static @Nullable Integer cohort(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
    }

    private static @Nullable Double years(String value) {
        double years = Numbers.read(value).orRefuse().doubleValue();
        return years > 0 && years <= 50 ? years : null;
    }

    /// An instant; a time of day as it is here; or a day, to its end.
    private Instant moment(String value) {
        if (value.endsWith("Z") || value.matches(".*[+-]\\d\\d:\\d\\d")) {
            return java.time.OffsetDateTime.parse(value).toInstant();
        }
        var local = value.contains("T")
                ? LocalDateTime.parse(value)
                : Days.day(value).plusDays(1).atStartOfDay();
        return local.atZone(clock.getZone()).toInstant();
    }
}
