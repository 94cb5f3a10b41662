package org.parcours.home;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who waits, with every line of a day that is about it.
///
/// @param lines at least one, the first to do first
public record Case(DayItem.About about, List<DayItem> lines) {
    public Case {
        lines = List.copyOf(lines);
    }

    /// One case a startup, in the order of its first line.
    public static List<Case> of(List<DayItem> lines) {
        Map<UUID, List<DayItem>> stacked = lines.stream()
                .sorted(DayItem.ORDER)
                .collect(Collectors.groupingBy(line -> line.about().id(), LinkedHashMap::new, Collectors.toList()));
        return stacked.values().stream()
                .map(all -> new Case(all.getFirst().about(), all))
                .toList();
    }

    public UUID id() {
        return about.id();
    }

    /// What to do first.
    public DayItem first() {
        return lines.getFirst();
    }

    /// Days that the latest line is late.
    public long late(LocalDate on) {
        return lines.stream().mapToLong(line -> line.late(on)).max().orElse(0);
    }
}
