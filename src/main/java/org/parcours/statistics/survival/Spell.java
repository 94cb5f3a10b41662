package org.parcours.statistics.survival;

import org.jspecify.annotations.Nullable;

/// A subject under observation on (entry, exit], which then ended in a named state or, where `end` is null, was
/// lost from sight (censored). An entry later than the time origin is a *delayed entry*: the subject counts as at risk
/// only from then on. A spell without length (`exit <= entry`) observed nothing and is left out by every estimator.
///
/// @param weight how many identical subjects the spell stands for, at least 1
public record Spell(double entry, double exit, @Nullable String end, int weight) {
    public Spell {
        if (!Double.isFinite(entry) || !Double.isFinite(exit)) {
            throw new IllegalArgumentException("a spell needs finite times: " + entry + " to " + exit);
        }
        if (weight < 1) {
            throw new IllegalArgumentException("a spell stands for at least one subject: " + weight);
        }
    }

    public Spell(double entry, double exit, @Nullable String end) {
        this(entry, exit, end, 1);
    }

    public static Spell censored(double entry, double exit) {
        return new Spell(entry, exit, null);
    }

    public static Spell ended(double entry, double exit, String end) {
        return new Spell(entry, exit, end);
    }

    public boolean hasLength() {
        return exit > entry;
    }
}
