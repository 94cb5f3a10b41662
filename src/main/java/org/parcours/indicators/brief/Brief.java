package org.parcours.indicators.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure.Headline;
import org.parcours.statistics.Interval;

/// Which findings are said, and in which order. The rules stand in decision 53; a quiet day has fewer sentences, or
/// none.
public final class Brief {
    public static final int AT_MOST = 5;

    /// Of one kind no more than this is said, so that one trouble does not hide the others.
    static final int OF_A_KIND = 2;

    private static final List<Class<? extends Finding>> KINDS = List.of(
            Finding.Missed.class,
            Finding.Changed.class,
            Finding.Behind.class,
            Finding.Unattended.class,
            Finding.Waiting.class,
            Finding.Overdue.class);

    private static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding finding) -> KINDS.indexOf(finding.getClass()))
            .thenComparing(Comparator.comparingDouble(Finding::weight).reversed())
            .thenComparing(Finding::subject);

    private Brief() {}

    /// The findings to be said, whatever order they come in.
    public static List<Finding> of(Collection<? extends Finding> found) {
        List<Finding> said = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Finding finding : found.stream().sorted(ORDER).toList()) {
            long like = said.stream()
                    .filter(other -> other.getClass() == finding.getClass())
                    .count();
            if (said.size() < AT_MOST && like < OF_A_KIND && subjects.add(finding.subject())) {
                said.add(finding);
            }
        }
        return List.copyOf(said);
    }

    /// A target that is missed, in whole percents as they are said.
    public static Optional<Finding> missed(String code, @Nullable Headline now, @Nullable Double target) {
        return now == null || target == null || percent(now.value()) >= percent(target)
                ? Optional.empty()
                : Optional.of(new Finding.Missed(code, now.value(), target));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    /// A change beyond chance: the difference of both shares is larger than its own limits at 95 %, as for two
    /// independent shares. The same journeys stand in both, so that chance explains rather less.
    public static Optional<Finding> changed(String code, @Nullable Headline now, @Nullable Headline before) {
        if (now == null || before == null || now.interval() == null || before.interval() == null) {
            return Optional.empty();
        }
        double limit = Math.hypot(half(now.interval()), half(before.interval()));
        return Math.abs(now.value() - before.value()) <= limit
                ? Optional.empty()
                : Optional.of(new Finding.Changed(code, now.value(), before.value()));
    }

    private static double half(Interval interval) {
        return (interval.upper() - interval.lower()) / 2;
    }

    /// A park whose upper limit lies below the network's share.
    public static Optional<Finding> behind(
            String code, UUID park, @Nullable Headline there, @Nullable Headline network) {
        if (there == null || there.interval() == null || network == null) {
            return Optional.empty();
        }
        return there.interval().upper() >= network.value()
                ? Optional.empty()
                : Optional.of(new Finding.Behind(code, park, there.value(), there.interval(), network.value()));
    }

    public static Optional<Finding> unattended(long count) {
        return count == 0 ? Optional.empty() : Optional.of(new Finding.Unattended(count));
    }

    public static Optional<Finding> waiting(UUID person, long count, long days) {
        return count == 0 ? Optional.empty() : Optional.of(new Finding.Waiting(person, count, days));
    }

    public static Optional<Finding> overdue(long count) {
        return count == 0 ? Optional.empty() : Optional.of(new Finding.Overdue(count));
    }
}
