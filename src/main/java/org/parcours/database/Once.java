package org.parcours.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Asks the same question once in a transaction that only reads, however many parts of a page want to know. Elsewhere
/// each asking asks: what a transaction writes must show in what it reads next.
public final class Once implements TransactionSynchronization {
    private final Map<Object, Object> answers = new HashMap<>();

    private Once() {}

    /// What `ask` answered to this question first.
    ///
    /// @param asker whose question it is
    /// @param of what it is about, with `equals`
    /// @param ask answers something that nobody changes
    @SuppressWarnings("unchecked") // the same asker's answers are of one type
    public static <T> T read(Class<?> asker, String question, Object of, Supplier<T> ask) {
        Once once = current();
        if (once == null) {
            return ask.get();
        }
        Asked asked = new Asked(asker, question, of, Scope.current());
        Object kept = once.answers.get(asked);
        if (kept == null) {
            T answer = ask.get();
            once.answers.put(asked, answer);
            return answer;
        }
        return (T) kept;
    }

    /// @param scope who asks further meanwhile is answered more than others may know
    private record Asked(Class<?> asker, String question, Object of, Scope scope) {}

    private static @Nullable Once current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return null;
        }
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Once kept) {
                return kept;
            }
        }
        Once begun = new Once();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }
}
