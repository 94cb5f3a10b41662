package org.parcours.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes mails in the language of who receives them. A mail is part of the transaction that writes it: it goes if that
/// is kept, and not otherwise; then it is tried until the server takes it.
@Component
public class Mails {
    /// Stands between the addresses of one mail.
    static final String BETWEEN = ", ";

    private final OutboxTable outbox;
    private final Messages messages;
    private final MailServer server;
    private final SchedulerClient jobs;
    private final Clock clock;

    Mails(
            OutboxTable outbox,
            Messages messages,
            MailServer server,
            ObjectProvider<SchedulerClient> jobs,
            DataSource dataSource,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.server = server;
        // a command runs no jobs, it leaves them to the server
        this.jobs = jobs.getIfAvailable(
                () -> SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .tableName("jobs.scheduled_tasks")
                        .build());
        this.clock = clock;
    }

    /// Sends one mail.
    ///
    /// @param to one address
    /// @param arguments fill both the subject and the body
    /// @return its id, by which `failures` tells what became of it
    @Transactional
    public UUID send(String to, Language language, String subjectKey, String bodyKey, Object... arguments) {
        return write(to, language, null, subjectKey, bodyKey, arguments);
    }

    /// Sends one mail to several, each of whom sees the others.
    ///
    /// @return its id, by which `failures` tells what became of it
    @Transactional
    public UUID sendToAll(List<String> to, Language language, String subjectKey, String bodyKey, Object... arguments) {
        return write(String.join(BETWEEN, to), language, null, subjectKey, bodyKey, arguments);
    }

    /// Sends one mail with a file.
    ///
    /// @param arguments fill both the subject and the body
    /// @return its id, by which `failures` tells what became of it
    @Transactional
    public UUID send(
            String to,
            Language language,
            Attachment attachment,
            String subjectKey,
            String bodyKey,
            Object... arguments) {
        return write(to, language, attachment, subjectKey, bodyKey, arguments);
    }

    private UUID write(
            String to,
            Language language,
            @Nullable Attachment attachment,
            String subjectKey,
            String bodyKey,
            Object... arguments) {
        Words words = messages.words(language);
        UUID id = Ids.next();
        outbox.add(id, to, language, words.say(subjectKey, arguments), words.say(bodyKey, arguments), attachment);
        if (server.isSet()) {
            schedule(id);
        }
        return id;
    }

    /// What a server said of those that it refused, by their ids; the others are taken, or on their way.
    @Transactional(readOnly = true)
    public Map<UUID, String> failures(Collection<UUID> letters) {
        return letters.isEmpty() ? Map.of() : outbox.failures(letters);
    }

    /// The newest mails that no server has taken, for an administrator: with their texts only while no server is set,
    /// for they hold links that open accounts.
    @Transactional(readOnly = true)
    public List<Letter> outbox() {
        List<Letter> letters = outbox.newest(200);
        return server.isSet() ? letters.stream().map(Letter::masked).toList() : letters;
    }

    /// How many mails a server is set for that nobody tries to send: written while none was, or given up.
    @Transactional(readOnly = true)
    public int waiting() {
        return server.isSet() ? outbox.waiting().size() : 0;
    }

    /// Sends the mails that wait.
    ///
    /// @return how many
    @Transactional
    public int sendWaiting() {
        List<UUID> waiting = server.isSet() ? outbox.waiting() : List.of();
        waiting.forEach(this::schedule);
        return waiting.size();
    }

    private void schedule(UUID letter) {
        jobs.scheduleIfNotExists(Delivery.TASK.instance(letter.toString()).build(), clock.instant());
    }

    /// Whether mails leave this machine at all.
    public boolean leave() {
        return server.isSet();
    }
}
