package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;

/// Where the needs of a period went: from their family over what was done to what became of them.
///
/// @param parts how many needs went which way
public record Flow(Period period, List<Part> parts) {
    /// Both days included.
    public record Period(LocalDate from, LocalDate until) {}

    /// What was done: brought together with a partner, answered without, neither so far.
    public enum Answer {
        INTRODUCED,
        ANSWERED,
        NONE
    }

    /// What became of it. OUTCOME: something came of an introduction, whatever was said at the end.
    public enum End {
        OUTCOME,
        HELPED,
        UNHELPED,
        UNREACHABLE,
        WITHDRAWN,
        OPEN
    }

    public record Part(String family, Answer answer, End end, long needs) {}

    /// One band, or all of them: null leaves a column open.
    public record Chosen(
            @Nullable String family,
            @Nullable Answer answer,
            @Nullable End end) {
        boolean any() {
            return family != null || answer != null || end != null;
        }

        boolean holds(Part part) {
            return (family == null || family.equals(part.family()))
                    && (answer == null || answer == part.answer())
                    && (end == null || end == part.end());
        }
    }

    /// A need of a band.
    public record Need(
            UUID id,
            String name,
            @Nullable String nameArabic,
            String family,
            LocalDate expressedOn,
            Answer answer,
            End end) {}

    /// The list of a band's needs, by its address.
    public record Band(Period period, Chosen chosen) implements ListFilter {
        static Band of(Address address, LocalDate today) {
            LocalDate last = Optional.ofNullable(address.day("until"))
                    .filter(day -> !day.isAfter(today))
                    .orElse(today);
            LocalDate first = Optional.ofNullable(address.day("from"))
                    .filter(day -> !day.isAfter(last))
                    .orElse(last.minusYears(1).plusDays(1));
            return new Band(
                    new Period(first, last),
                    new Chosen(
                            address.text("family"),
                            address.one(Answer.class, "answer"),
                            address.one(End.class, "end")));
        }

        @Override
        public Map<String, @Nullable Object> words() {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            words.put("from", period.from());
            words.put("until", period.until());
            words.put("family", chosen.family());
            words.put("answer", chosen.answer());
            words.put("end", chosen.end());
            return words;
        }
    }

    long needs() {
        return parts.stream().mapToLong(Part::needs).sum();
    }

    long needs(Chosen chosen) {
        return parts.stream().filter(chosen::holds).mapToLong(Part::needs).sum();
    }
}
