package org.parcours.transfers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parcours.text.Refused;

/// Lets few files be opened at once, since each is unpacked and read whole then; the others wait, for seconds only.
final class ReadingTurns {
    private final Semaphore free;
    private final Duration longest;

    ReadingTurns() {
        this(2, Duration.ofSeconds(10));
    }

    ReadingTurns(int atOnce, Duration longest) {
        this.free = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    /// A place among those that open a file, given back on closing.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a turn.
    ///
    /// @throws Refused (503) with the number of those that wait before, if none comes
    Turn take() {
        int before = free.getQueueLength();
        try {
            if (free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(503, "transfers.refused.busy", before + 1);
    }
}
