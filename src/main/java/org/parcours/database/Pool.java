package org.parcours.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// The connections that requests and jobs share. Whoever finds all of them at work waits for one; whoever finds no
/// server is told so within two seconds, and those after them at once, for as long as a second.
final class Pool extends HikariDataSource {
    private static final Duration UNREACHABLE = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration TOLD_AT_ONCE = Duration.ofSeconds(1);

    private final AtomicLong missedAt = new AtomicLong(System.nanoTime() - TOLD_AT_ONCE.toNanos());

    private Pool(HikariConfig settings) {
        super(settings);
    }

    static Pool of(DataSource application) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(application);
        settings.setMaximumPoolSize(16);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(UNREACHABLE.toMillis());
        settings.setValidationTimeout(1_000);
        return new Pool(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long begun = System.nanoTime();
        if (begun - missedAt.get() < TOLD_AT_ONCE.toNanos()
                && getHikariPoolMXBean().getTotalConnections() == 0) {
            throw new SQLTransientConnectionException("the database was out of reach a moment ago", "08001");
        }
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException none) {
                boolean busy = getHikariPoolMXBean().getActiveConnections() == getMaximumPoolSize();
                if (!busy) {
                    missedAt.set(System.nanoTime());
                }
                if (!busy || System.nanoTime() - begun > BUSY.toNanos()) {
                    throw none;
                }
            }
        }
    }
}
