package org.parcours.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that does not answer from one that refuses.
public final class Unreachable {
    private Unreachable() {}

    /// Returns whether a failure comes from a connection that could not be had or was cut, or from a server that
    /// starts or ends: SQLSTATE classes 08 and 57P.
    public static boolean isBehind(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || (at instanceof SQLException refused && isOfConnection(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
