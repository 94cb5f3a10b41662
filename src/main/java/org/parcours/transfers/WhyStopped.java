package org.parcours.transfers;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.parcours.transfers.files.FileRefused;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What to tell the reader of an import whose work did not come to its end. Nothing of it was kept: it ran in one
/// transaction.
final class WhyStopped {
    private static final String DISK_FULL = "53100";

    private WhyStopped() {}

    /// The reason; empty where nothing is wrong with the import, and the work is to be taken up again.
    static Optional<Fault> of(Throwable thrown) {
        return switch (thrown) {
            case ImportWork.AtWorkElsewhere _ -> Optional.empty();
            case ImportWork.CutOffAgain _ -> because("cut-off");
            case FileRefused refused -> Optional.of(Fault.of(null, refused.key(), arguments(refused)));
            case UncheckedIOException unwritable
            when unwritable.getCause() instanceof FileSystemException -> because("disk-full");
            default -> told(thrown, state(thrown));
        };
    }

    private static Optional<Fault> told(Throwable thrown, String state) {
        if (state.equals(DISK_FULL)) {
            return because("disk-full");
        }
        if (isOutOfReach(thrown, state)) {
            return Optional.empty();
        }
        return switch (thrown) {
            case ConcurrencyFailureException _ -> because("meanwhile");
            case DataIntegrityViolationException _ -> because("rule");
            default -> because("unexpected");
        };
    }

    /// The connection broke, or the database is stopping, or has no connection left: SQLSTATE classes 08, 57P and 53.
    private static boolean isOutOfReach(Throwable thrown, String state) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof TransactionSystemException // not even a rollback went through
                || Stream.of("08", "57P", "53").anyMatch(state::startsWith);
    }

    private static String state(Throwable thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException cause
                        && cause.getSQLState() != null
                ? cause.getSQLState()
                : "";
    }

    private static Optional<Fault> because(String reason) {
        return Optional.of(Fault.of(null, "transfers.stopped." + reason));
    }

    private static Object[] arguments(FileRefused refused) {
        return refused.details().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
