package org.parcours.connections.matching;

import static org.parcours.connections.matching.Criterion.holds;
import static org.parcours.connections.matching.Criterion.misses;
import static org.parcours.connections.matching.Criterion.unknown;

import java.time.LocalDate;
import java.util.List;
import org.parcours.text.Saying;

/// The criteria that forbid: where one misses, the two are not brought together at all.
record Exclusions(NeedProfile asked, OfferProfile offered) {
    List<Criterion> criteria() {
        return List.of(conflict(), refused(), underWay(), validity(), capacity(), language());
    }

    private Criterion conflict() {
        String reason = offered.between().conflict();
        return reason == null ? holds(Aspect.CONFLICT, "conflict.none") : misses(Aspect.CONFLICT, "conflict", reason);
    }

    /// Declined once is declined: asking again would only wear both out.
    private Criterion refused() {
        LocalDate on = offered.between().refusedOn();
        return on == null ? holds(Aspect.REFUSED, "refused.never") : misses(Aspect.REFUSED, "refused", on);
    }

    /// Several coordinators never send the same partner the same startup.
    private Criterion underWay() {
        LocalDate since = offered.between().underWay();
        return since == null ? holds(Aspect.UNDER_WAY, "under-way.none") : misses(Aspect.UNDER_WAY, "under-way", since);
    }

    private Criterion validity() {
        LocalDate until = offered.until();
        if (asked.on().isBefore(offered.from())) {
            return misses(Aspect.VALIDITY, "validity.not-yet", offered.from());
        }
        if (until != null && asked.on().isAfter(until)) {
            return misses(Aspect.VALIDITY, "validity.ended", until);
        }
        return until == null
                ? holds(Aspect.VALIDITY, "validity.open")
                : holds(Aspect.VALIDITY, "validity.until", until);
    }

    private Criterion capacity() {
        int left = offered.places() - offered.taken();
        return left > 0
                ? holds(Aspect.CAPACITY, "capacity", left, offered.places())
                : misses(Aspect.CAPACITY, "capacity.reached", offered.places());
    }

    private Criterion language() {
        if (asked.languages().isEmpty() || offered.languages().isEmpty()) {
            return unknown(Aspect.LANGUAGE, "language.unknown");
        }
        return asked.languages().stream()
                .filter(offered.languages()::contains)
                .findFirst()
                .map(common -> holds(Aspect.LANGUAGE, "language", Saying.of("web.language." + common)))
                .orElseGet(() -> misses(Aspect.LANGUAGE, "language.none"));
    }
}
