package org.parcours.transfers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.parcours.database.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Work on imports goes on without the page that asked for it, a few at a time, in the order in which it was asked for.
/// It has workers and a queue of its own: mails and reminders never wait for it. A job that was cut off is taken up
/// again by any node; nothing of its first half is there.
@Component
class ImportJobs {
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    /// What could not be done because the database was out of reach is tried again after this time.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(250);

    /// So often is work looked at that is to end: ten seconds.
    private static final int MOST_TIMES = 40;

    private final Scheduler scheduler;
    private final int atOnce;
    private final boolean enabled;
    private final ImportTable imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJobs(
            DataSource source,
            ImportWork work,
            ImportTable imports,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${parcours.imports-at-once}") int atOnce,
            @Value("${db-scheduler.enabled:true}") boolean enabled) {
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
        this.atOnce = atOnce;
        this.enabled = enabled;
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((job, context) -> work.run(UUID.fromString(job.getId())));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(source), task)
                .tableName("transfers.job")
                .threads(atOnce)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(AGAIN)
                .enableImmediateExecution()
                .build();
    }

    void schedule(UUID id) {
        if (enabled) {
            scheduler.scheduleIfNotExists(TASK.instance(id.toString()).build(), clock.instant());
        }
    }

    /// Waits until fewer imports are being worked on than may be, on any node.
    void awaitTurn() {
        while (Objects.requireNonNull(transaction.execute(status -> imports.atWork())) >= atOnce) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Ends the work on an import that was thrown away, on any node. A statement can be cancelled only while it
    /// runs: this is done again until nobody works on it. Between two statements the work sees it by itself.
    void end(UUID id) {
        for (int times = 0; times < MOST_TIMES && cancelled(id); times++) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean cancelled(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> imports.cancel(id)));
    }

    /// Begins, with what was asked for when the machine stopped, before its job was written down.
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        // nobody asks yet: the system looks through all imports
        Scope.SYSTEM.run(() -> transaction.execute(status -> imports.waiting()).forEach(this::schedule));
        if (enabled) {
            scheduler.start();
        }
    }

    @PreDestroy
    void end() {
        if (enabled) {
            scheduler.stop();
        }
    }
}
