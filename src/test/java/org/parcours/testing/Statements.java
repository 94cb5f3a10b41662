package org.parcours.testing;

import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Counts the statements that a piece of work sends to PostgreSQL, as the driver itself tells of them.
public final class Statements extends Handler {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Thread worker = Thread.currentThread();
    private int count;

    private Statements() {}

    /// How many the work executes, on the thread that asks.
    public static int of(Callable<?> work) throws Exception {
        Statements statements = new Statements();
        Level before = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(statements);
        try {
            work.call();
        } finally {
            DRIVER.removeHandler(statements);
            DRIVER.setLevel(before);
        }
        return statements.count;
    }

    @Override
    public void publish(LogRecord told) {
        if (Thread.currentThread().equals(worker) && told.getMessage().startsWith(" FE=> Execute")) {
            count++;
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
