package org.parcours.webhooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that brings one event to one address, again and again for about a day where it must. What is given up stays
/// in the log with the reason, from where it can be sent again.
@Configuration(proxyBeanMethods = false)
class Sending {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("webhook");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Task<Void> webhookTask(Sender sender) {
        return Tasks.oneTime(TASK)
                .onFailure(FailureHandler.<Void>maxRetries(11)
                        .withBackoff(Duration.ofSeconds(30), 2)
                        .thenRemove())
                .execute((job, context) -> sender.send(UUID.fromString(job.getId())));
    }

    @Bean
    Sender webhookSender(WebhookTable table, Receivers receivers, TransactionTemplate transaction, Clock clock) {
        return new Sender(table, receivers, transaction, clock);
    }

    /// Sends by HTTP, outside of any transaction: a slow receiver must not hold a connection to the database.
    static final class Sender {
        private final WebhookTable table;
        private final Receivers receivers;
        private final TransactionTemplate transaction;
        private final Clock clock;
        // a redirect could lead anywhere, so none is followed
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        Sender(WebhookTable table, Receivers receivers, TransactionTemplate transaction, Clock clock) {
            this.table = table;
            this.receivers = receivers;
            this.transaction = transaction;
            this.clock = clock;
        }

        /// @throws NotTaken where the address does not answer by 2xx
        void send(UUID id) {
            HttpRequest request = transaction.execute(status -> table.byId(id)
                    .map(delivery -> request(delivery, table.secretFor(id), clock.instant()))
                    .orElse(null));
            if (request == null) {
                return; // its address was removed meanwhile
            }
            try {
                if (!receivers.mayReach(request.uri())) {
                    throw new NotTaken("private address", null);
                }
                int answer = client.send(request, BodyHandlers.discarding()).statusCode();
                if (answer < 200 || answer > 299) {
                    throw new NotTaken("HTTP " + answer, null);
                }
            } catch (IOException unreachable) {
                failed(id, new NotTaken(String.valueOf(unreachable), unreachable));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NotTaken("stopped", stopped);
            } catch (NotTaken refused) {
                failed(id, refused);
            }
            transaction.executeWithoutResult(status -> table.taken(id, clock.instant()));
        }

        private void failed(UUID id, NotTaken why) {
            transaction.executeWithoutResult(status -> table.failed(id, String.valueOf(why.getMessage())));
            throw why;
        }

        private static HttpRequest request(Delivery delivery, String secret, Instant now) {
            String id = delivery.id().toString();
            return HttpRequest.newBuilder(delivery.address())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Parcours")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", Signature.of(secret, id, now, delivery.body()))
                    .POST(BodyPublishers.ofString(delivery.body()))
                    .build();
        }
    }

    /// The address did not take it.
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotTaken(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
