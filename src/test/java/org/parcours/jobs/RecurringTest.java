package org.parcours.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RecurringTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final List<Recurring> works;
    private final List<Task<?>> tasks;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Mails mails;
    private final Links links;
    private final JdbcClient database;

    RecurringTest(
            List<Recurring> works,
            List<Task<?>> tasks,
            Accounts accounts,
            Tokens tokens,
            Mails mails,
            Links links,
            JdbcClient database) {
        this.works = works;
        this.tasks = tasks;
        this.accounts = accounts;
        this.tokens = tokens;
        this.mails = mails;
        this.links = links;
        this.database = database;
    }

    @Test
    void everyRecurringWorkStandsInTheList() {
        assertThat(tasks.stream().filter(RecurringTask.class::isInstance).map(Task::getName))
                .containsExactlyInAnyOrderElementsOf(
                        works.stream().map(Recurring::name).toList());
    }

    @Test
    void forgetsTokensAndAttemptsThatAreOver() {
        UUID person = accounts.add("salma@parcours.example", Role.ANALYST, null, null);
        tokens.issue(person, "now", Set.of(TokenScope.READ), 1);
        tokens.issue(person, "gone", Set.of(TokenScope.READ), 1);
        change("update accounts.token set expires_at = now() - interval '31 days' where name = 'gone'");
        change(
                "insert into accounts.known_device (digest, person_id, seen_at) select 'old', id, now() - interval '366 days' from accounts.person");
        change("insert into accounts.known_device (digest, person_id) select 'new', id from accounts.person");
        change("insert into accounts.attempt (id, expires_at) values ('over', 1), ('counts', 9999999999999)");

        work("old-sign-ins").run();

        assertThat(texts("select name from accounts.token")).containsExactly("now");
        assertThat(texts("select id from accounts.attempt")).containsExactly("counts");
        assertThat(texts("select convert_from(digest, 'UTF8') from accounts.known_device"))
                .containsExactly("new");
    }

    @Test
    void forgetsLinksThatWereUsedOrAreTooOld() {
        for (String holder : List.of("old", "used", "now")) {
            links.create("test", new UUID(0, 1), holder, Language.FRENCH, MONTH);
        }
        change("update links.link set expires_at = now() - interval '31 days' where holder = 'old'");
        change("update links.link set used_at = now() - interval '31 days' where holder = 'used'");

        work("old-links").run();

        assertThat(texts("select holder from links.link")).containsExactly("now");
    }

    @Test
    void forgetsMailsThatNoServerTook() {
        mails.send("old@parcours.example", Language.FRENCH, "accounts.invite.do", "accounts.invite.do");
        change("update mail.outbox set written_at = now() - interval '31 days'");
        mails.send("new@parcours.example", Language.FRENCH, "accounts.invite.do", "accounts.invite.do");

        work("old-mails").run();

        assertThat(texts("select recipient from mail.outbox")).containsExactly("new@parcours.example");
    }

    private Recurring work(String name) {
        return works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void change(String sql) {
        database.sql(sql).update();
    }

    private List<String> texts(String sql) {
        return database.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
