package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public record Band(Period period, Chosen chosen) {
        static Band of(Map<String, String> address, LocalDate today) {
            ListFilter asked = FlowTable.LIST.read(address);
            LocalDate last = Optional.ofNullable(asked.day("until"))
                    .filter(day -> !day.isAfter(today))
                    .orElse(today);
            LocalDate first = Optional.ofNullable(asked.day("from"))
                    .filter(day -> !day.isAfter(last))
                    .orElse(last.minusYears(1).plusDays(1));
            return new Band(
                    new Period(first, last),
                    new Chosen(asked.text("family"), asked.get("answer", Answer.class), asked.get("end", End.class)));
        }

        public ListFilter filter() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("from", period.from());
            said.put("until", period.until());
            Optional.ofNullable(chosen.family()).ifPresent(family -> said.put("family", family));
            Optional.ofNullable(chosen.answer()).ifPresent(answer -> said.put("answer", answer));
            Optional.ofNullable(chosen.end()).ifPresent(end -> said.put("end", end));
            return new ListFilter(FlowTable.LIST, said);
        }
    }

    long needs() {
        return parts.stream().mapToLong(Part::needs).sum();
    }

    long needs(Chosen chosen) {
        return parts.stream().filter(chosen::holds).mapToLong(Part::needs).sum();
    }
}
