package org.parcours.connections.introductions;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody of one side reaches neither the other side nor, as a partner, the need. What they may
/// see or do of an
/// introduction of their own is looked up further than they reach, in a transaction of its own:
/// whoever asks has made
/// sure before that it is theirs.
@Component
class Reach {
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Reach(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Whether who asks is of a side and not of the staff.
    static boolean ofASide() {
        Scope scope = Scope.current();
        return !scope.everywhere() && scope.parks().isEmpty();
    }

    <T> T further(Supplier<T> work) {
        UUID person = Scope.current().person();
        return person != null && ofASide() ? Scope.network(person).call(() -> in(apart, work)) : in(transaction, work);
    }

    private static <T> T in(TransactionTemplate template, Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }
}
