package org.parcours.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks further for a moment than whoever asks reaches, in the transaction that is under way: a second connection
/// beside the one that is held would wait for ever where everybody holds one.
@Component
public class WiderScope {
    /// Carries one scope's settings and answers those that stood before.
    private static final String CARRY = """
            with before as materialized (
              select current_setting('parcours.person', true) as person, current_setting('parcours.everywhere', true) as everywhere,
                current_setting('parcours.parks', true) as parks, current_setting('parcours.dossiers', true) as dossiers)
            select b.*, set_config('parcours.person', :person, true), set_config('parcours.everywhere', :everywhere, true),
              set_config('parcours.parks', :parks, true), set_config('parcours.dossiers', :dossiers, true)
            from before b
            """;

    private final JdbcClient database;
    private final TransactionTemplate nested;

    WiderScope(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Settings(String person, String everywhere, String parks, String dossiers) {}

    /// Does it within that scope; afterwards the transaction reaches as far as before. Where it fails, what it wrote is
    /// taken back, and no more.
    public <T> T call(Scope wider, Supplier<T> work) {
        boolean underWay = TransactionSynchronizationManager.isActualTransactionActive();
        return wider.call(
                () -> Objects.requireNonNull(nested.execute(status -> underWay ? widened(wider, work) : work.get())));
    }

    /// Going back to the savepoint of a failure brings the settings back, too.
    private <T> T widened(Scope wider, Supplier<T> work) {
        Settings before = carry(new Settings(
                Objects.toString(wider.person(), ""),
                wider.everywhere() ? "yes" : "no",
                Scope.array(wider.parks()),
                Scope.array(wider.dossiers())));
        T answer = work.get();
        carry(before);
        return answer;
    }

    private Settings carry(Settings settings) {
        return database.sql(CARRY)
                .param("person", settings.person())
                .param("everywhere", settings.everywhere())
                .param("parks", settings.parks())
                .param("dossiers", settings.dossiers())
                .query((row, number) -> new Settings(
                        row.getString("person"),
                        row.getString("everywhere"),
                        row.getString("parks"),
                        row.getString("dossiers")))
                .single();
    }
}
