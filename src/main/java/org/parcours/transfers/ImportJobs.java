package org.parcours.transfers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.parcours.database.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Work on imports goes on without the page that asked for it. A job that was cut off is taken up again by any node;
/// nothing of its first half is there.
@Configuration(proxyBeanMethods = false)
class ImportJobs {
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    /// What could not be done because the database was out of reach is tried again after this time.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> jobs;
    private final ImportTable imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJobs(
            ObjectProvider<SchedulerClient> jobs, ImportTable imports, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static Task<Void> importTask(ObjectProvider<ImportWork> work) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((job, context) -> work.getObject().run(UUID.fromString(job.getId())));
    }

    void schedule(UUID id) {
        jobs.ifAvailable(client ->
                client.scheduleIfNotExists(TASK.instance(id.toString()).build(), clock.instant()));
    }

    /// What was asked for when the machine stopped, before its job was written down.
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        // nobody asks yet: the system looks through all imports
        Scope.SYSTEM.run(() -> transaction.execute(status -> imports.waiting()).forEach(this::schedule));
    }
}
