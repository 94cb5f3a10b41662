package org.parcours.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The day of somebody who looks after others: what nobody is in charge of, what was put off, what has been late for
/// long, and how much is late by person and by park.
///
/// @param concerns lines that the overseer has to look at, in the order of a day
/// @param byOwner every owner of a line, those with the most late lines first
public record Oversight(LocalDate on, List<Concern> concerns, List<Load> byOwner, List<Load> byPark) {
    /// From more days late than this on a line concerns whoever looks after the park.
    public static final int LATE_FOR_LONG = 14;

    public Oversight {
        concerns = List.copyOf(concerns);
        byOwner = List.copyOf(byOwner);
        byPark = List.copyOf(byPark);
    }

    /// Why a line concerns the overseer.
    public enum Cause {
        NOBODY,
        PUT_OFF,
        LATE_FOR_LONG
    }

    /// A line for the overseer.
    ///
    /// @param snooze how it was put off; null where it was not
    public record Concern(
            Cause cause, DayItem line, @Nullable Snooze snooze) {}

    /// Plain counts, never a score.
    ///
    /// @param of the person or the park
    /// @param latest days that the latest line is late; 0 where none is
    public record Load(UUID of, int lines, int late, long latest) {}

    /// Weighs up every line within reach.
    static Oversight of(List<DayItem> lines, List<Snooze> snoozes, LocalDate on) {
        List<Concern> concerns = new ArrayList<>();
        Map<String, Snooze> off = new HashMap<>();
        snoozes.forEach(snooze -> off.put(key(snooze.person(), snooze.rule(), snooze.subject()), snooze));
        for (DayItem line : lines) {
            UUID owner = line.owner();
            Snooze snooze =
                    owner == null ? null : off.get(key(owner, line.rule().code(), line.subject()));
            if (owner == null) {
                concerns.add(new Concern(Cause.NOBODY, line, null));
            } else if (snooze != null && snooze.covers(line, on)) {
                concerns.add(new Concern(Cause.PUT_OFF, line, snooze));
            } else if (line.late(on) > LATE_FOR_LONG) {
                concerns.add(new Concern(Cause.LATE_FOR_LONG, line, null));
            }
        }
        return new Oversight(on, concerns, loads(lines, on, DayItem::owner), loads(lines, on, DayItem::park));
    }

    /// Only that for which somebody waits, for an overseer who is not referred to the own day.
    public Oversight waitingBeyond(UUID person) {
        return new Oversight(
                on,
                concerns.stream()
                        .filter(concern -> !concern.line().rule().upkeep()
                                && !person.equals(concern.line().owner()))
                        .toList(),
                byOwner,
                byPark);
    }

    public long count(Cause cause) {
        return concerns.stream().filter(concern -> concern.cause() == cause).count();
    }

    /// Who lets matters wait for too long, those with most of them first.
    public List<Load> waitingLong() {
        return loads(
                concerns.stream()
                        .filter(concern -> concern.cause() == Cause.LATE_FOR_LONG)
                        .map(Concern::line)
                        .toList(),
                on,
                DayItem::owner);
    }

    private static String key(UUID person, String rule, UUID subject) {
        return person + " " + rule + " " + subject;
    }

    private static List<Load> loads(List<DayItem> lines, LocalDate on, Function<DayItem, @Nullable UUID> of) {
        Map<UUID, Load> loads = new LinkedHashMap<>();
        for (DayItem line : lines) {
            Optional.ofNullable(of.apply(line)).ifPresent(id -> {
                long late = Math.max(0, line.late(on));
                loads.merge(
                        id,
                        new Load(id, 1, late > 0 ? 1 : 0, late),
                        (one, other) -> new Load(
                                id,
                                one.lines() + other.lines(),
                                one.late() + other.late(),
                                Math.max(one.latest(), other.latest())));
            });
        }
        return loads.values().stream()
                .sorted(Comparator.comparingInt(Load::late)
                        .thenComparingInt(Load::lines)
                        .reversed()
                        .thenComparing(Load::of))
                .toList();
    }

    public int late() {
        return byPark.stream().mapToInt(Load::late).sum();
    }
}
