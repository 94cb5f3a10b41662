package org.parcours.connections.matching;

import org.parcours.text.Saying;

/// One thing compared, and what came of it.
///
/// @param says the sentence that says it: `ticket 2–8 MDH covers 6 MDH`
public record Criterion(Aspect aspect, Verdict verdict, Saying says) {
    public enum Verdict {
        HOLDS,
        MISSES,
        UNKNOWN
    }

    static Criterion holds(Aspect aspect, String key, Object... arguments) {
        return new Criterion(aspect, Verdict.HOLDS, Saying.of("matching." + key, arguments));
    }

    static Criterion misses(Aspect aspect, String key, Object... arguments) {
        return new Criterion(aspect, Verdict.MISSES, Saying.of("matching." + key, arguments));
    }

    static Criterion unknown(Aspect aspect, String key, Object... arguments) {
        return new Criterion(aspect, Verdict.UNKNOWN, Saying.of("matching." + key, arguments));
    }

    public boolean is(Verdict asked) {
        return verdict == asked;
    }
}
