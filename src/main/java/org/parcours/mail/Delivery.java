package org.parcours.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailPreparationException;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that hands one mail to the server, again and again for about a day where it must. A mail that is given up
/// stays in the outbox with what the server said.
@Configuration(proxyBeanMethods = false)
class Delivery {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

    @Bean
    Task<Void> mailTask(OutboxTable outbox, MailServer server, TransactionTemplate transaction) {
        return Tasks.oneTime(TASK)
                .onFailure(FailureHandler.<Void>maxRetries(11)
                        .withBackoff(Duration.ofSeconds(30), 2)
                        .thenRemove())
                .execute((job, context) -> deliver(UUID.fromString(job.getId()), outbox, server, transaction));
    }

    static void deliver(UUID id, OutboxTable outbox, MailServer server, TransactionTemplate transaction) {
        transaction.execute(status -> outbox.byId(id)).ifPresent(letter -> {
            try {
                server.take(letter);
            } catch (MailPreparationException unsendable) {
                transaction.executeWithoutResult(status -> outbox.failed(id, String.valueOf(unsendable.getMessage())));
                return; // it will not become sound by waiting
            } catch (RuntimeException refused) {
                transaction.executeWithoutResult(status -> outbox.failed(id, String.valueOf(refused.getMessage())));
                throw refused;
            }
            transaction.executeWithoutResult(status -> outbox.remove(id));
        });
    }
}
