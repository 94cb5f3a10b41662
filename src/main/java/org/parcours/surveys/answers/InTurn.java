package org.parcours.surveys.answers;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/// Several who type at once are taken one after the other: who began before another had finished tries
/// again. To be called outside of a transaction, since each attempt is its own.
public final class InTurn {
    private static final int ATTEMPTS = 12;

    private InTurn() {}

    public static <T> T take(Supplier<T> work) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException meanwhile) {
                if (left == 0) {
                    throw meanwhile;
                }
            }
        }
    }
}
