package org.parcours.connections.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parcours.connections.matching.Criterion.Verdict;

/// An offer held beside a need.
///
/// Order, one rule after the other: fewer soft criteria that miss; more that hold; more past cases that ended with
/// help; less taken of what it can take; the partner's name; the offer's id. Nothing is weighed against anything else.
///
/// @param criteria those that apply to this family, in the order of [Aspect]
public record Match(OfferProfile offered, List<Criterion> criteria) {
    private static final int DECIDING = 2;

    public static final Comparator<Match> ORDER = Comparator.comparingLong(Match::misses)
            .thenComparing(Comparator.comparingLong(Match::holds).reversed())
            .thenComparing(Comparator.<Match>comparingInt(
                            match -> match.offered().past().helped())
                    .reversed())
            .thenComparingInt(match -> match.offered().taken())
            .thenComparing(match -> match.offered().partnerName())
            .thenComparing(match -> match.offered().offer());

    public Match {
        criteria = List.copyOf(criteria);
    }

    /// Whether nothing forbids it.
    public boolean allowed() {
        for (Criterion one : criteria) {
            if (one.aspect().forbids() && one.is(Verdict.MISSES)) {
                return false;
            }
        }
        return true;
    }

    public long misses() {
        return count(Verdict.MISSES);
    }

    public long holds() {
        return count(Verdict.HOLDS);
    }

    public long unknown() {
        return count(Verdict.UNKNOWN);
    }

    private long count(Verdict verdict) {
        long count = 0;
        for (Criterion one : criteria) { // asked at every comparison of ten thousand matches
            if (!one.aspect().forbids() && one.is(verdict)) {
                count++;
            }
        }
        return count;
    }

    /// What to say of it, shortly and in full: aspects that would forbid it are passed over where they do not.
    public Reasons reasons() {
        List<Criterion> told = criteria.stream()
                .filter(one -> !one.aspect().forbids() || !one.is(Verdict.HOLDS))
                .toList();
        List<Criterion> deciding = Stream.concat(
                        told.stream().filter(one -> one.is(Verdict.HOLDS)).limit(DECIDING),
                        told.stream().filter(one -> one.is(Verdict.MISSES)))
                .toList();
        return new Reasons(
                deciding, told.stream().filter(one -> !deciding.contains(one)).toList());
    }

    /// The criteria of a match as they are told.
    ///
    /// @param deciding the first two that hold, and all that speak against it
    /// @param rest what else holds, and what is unknown
    public record Reasons(List<Criterion> deciding, List<Criterion> rest) {}

    /// Whether the rules of the order tell it apart from another.
    boolean equalTo(Match other) {
        return misses() == other.misses()
                && holds() == other.holds()
                && offered().past().helped() == other.offered().past().helped();
    }

    /// What forbids it.
    public List<Criterion> forbidding() {
        return criteria.stream()
                .filter(one -> one.aspect().forbids() && one.is(Verdict.MISSES))
                .toList();
    }
}
