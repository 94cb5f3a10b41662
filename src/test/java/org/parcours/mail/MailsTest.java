package org.parcours.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails that were written while no server was set, before and after one is.
@ModuleTest
class MailsTest {
    private final Mails without;
    private final Mails with;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MailsTest(
            Mails mails,
            OutboxTable outbox,
            Messages messages,
            ObjectProvider<SchedulerClient> jobs,
            DataSource dataSource,
            Clock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        MailServer server = new MailServer(MailServer.at(URI.create("smtp://127.0.0.1:9")), "park@parcours.example");
        this.without = mails;
        this.with = new Mails(outbox, messages, server, jobs, dataSource, clock);
        this.database = database;
        this.transaction = transaction;
    }

    private UUID written() {
        return without.send(
                "salma@parcours.example",
                Language.FRENCH,
                "accounts.mail.link.subject",
                "accounts.mail.link.body",
                "name",
                "Salma",
                "minutes",
                15,
                "link",
                "https://parcours.example/enter/secret");
    }

    @Test
    void masksTheTextsOnceAServerIsSet() {
        written();
        assertThat(without.outbox().getFirst().body()).contains("https://parcours.example/enter/secret");
        assertThat(with.outbox()).allMatch(letter -> letter.body().isEmpty() && letter.attachment() == null);
        assertThat(with.outbox().getFirst().to()).isEqualTo("salma@parcours.example");
    }

    @Test
    void sendsWhatWasWrittenBeforeAServerWasSetAtOnePress() {
        UUID letter = written();
        assertThat(without.waiting()).isZero();
        assertThat(without.sendWaiting()).isZero();
        transaction.executeWithoutResult(undone -> {
            int waiting = with.waiting();
            assertThat(waiting).isPositive();
            assertThat(with.sendWaiting()).isEqualTo(waiting);
            assertThat(database.sql("select count(*) from jobs.scheduled_tasks where task_instance = ?")
                            .param(letter.toString())
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(with.waiting()).isZero();
            assertThat(with.sendWaiting()).isZero();
            undone.setRollbackOnly();
        });
    }
}
