package org.parcours.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction by telling PostgreSQL who acts and what they reach, for this transaction only.
class ScopedTransactions extends JdbcTransactionManager {
    private static final String CARRY = """
            select set_config('parcours.person', ?, true), set_config('parcours.everywhere', ?, true),
                   set_config('parcours.parks', ?, true), set_config('parcours.dossiers', ?, true)
            """;

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        DataSource source = obtainDataSource();
        if (TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder) {
            carry(Scope.current(), holder.getConnection());
        }
    }

    /// A refusal within a transaction that only reads leaves nothing half done: whoever catches it may read on. One
    /// that writes can only be undone as a whole.
    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            super.doSetRollbackOnly(status);
        }
    }

    private static void carry(Scope scope, Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(CARRY)) {
            statement.setString(1, scope.person() == null ? "" : scope.person().toString());
            statement.setString(2, scope.everywhere() ? "yes" : "no");
            statement.setString(3, Scope.array(scope.parks()));
            statement.setString(4, Scope.array(scope.dossiers()));
            statement.execute();
        } catch (SQLException refused) {
            throw new TransactionSystemException("The scope could not be handed to the database", refused);
        }
    }
}
