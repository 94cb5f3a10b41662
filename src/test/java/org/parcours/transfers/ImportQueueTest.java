package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;

/// Several files at once: few are worked on, the others wait with their place, and nothing else waits for them.
@ModuleTest
class ImportQueueTest {
    /// More than the workers of all other jobs.
    private static final int FILES = 12;

    private static final String FILE = """
            Nom;Technopark;Constaté le;Statut;Source
            Atlas Data;CAS;31/12/2024;active;visite
            """;

    private final MockMvc web;
    private final Importing importing;
    private final Imports imports;
    private final SchedulerClient jobs;
    private final Owner owner;
    private final SignedIn director = TwoParks.person(Role.DIRECTOR, null);

    ImportQueueTest(MockMvc web, Importing importing, Imports imports, SchedulerClient jobs, Owner owner) {
        this.web = web;
        this.importing = importing;
        this.imports = imports;
        this.jobs = jobs;
        this.owner = owner;
    }

    @BeforeEach
    void aPark() {
        Scope.SYSTEM.run(() -> importing.park("CAS"));
    }

    private Import now(UUID id) {
        return Scope.SYSTEM.call(() -> importing.now(id));
    }

    private long count(String sql) {
        return Scope.SYSTEM.call(() -> importing.count(sql));
    }

    private static void await(BooleanSupplier come) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    /// Files of which nothing is wrong.
    private List<UUID> previewed(int files) {
        return Scope.SYSTEM.call(() -> IntStream.range(0, files)
                .mapToObj(i -> importing
                        .previewed("startups", FILE.replace("Atlas", "Atlas " + i))
                        .id())
                .toList());
    }

    /// Asks for their acceptance, in this order.
    private void accept(List<UUID> files) {
        Scope.SYSTEM.run(() -> files.forEach(id -> imports.start(id, Import.Work.ACCEPT)));
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(as(director)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void worksOnTwoAndShowsTheOthersTheirPlaceWhileMailsLeave() throws Exception {
        List<UUID> files = previewed(FILES);
        try (Connection obstacle = owner.dataSource().getConnection()) {
            obstacle.setAutoCommit(false);
            obstacle.createStatement().execute("lock table startups.observation in exclusive mode");
            accept(files);
            await(() -> count("select count(*) from transfers.at_work()") == 2);
            assertThat(files.stream().map(id -> now(id).place()).sorted())
                    .containsExactly(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            UUID last = files.stream()
                    .filter(id -> now(id).place() == FILES - 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(page("/imports/" + last + "?lang=en")).contains("Waiting, number 10 in the queue.");
            assertThat(page("/imports?lang=en")).contains("Waiting, number 10 in the queue.");
            jobs.scheduleIfNotExists(
                    TaskDescriptor.of("mail")
                            .instance(UUID.randomUUID().toString())
                            .build(),
                    Instant.now());
            await(() -> count("select count(*) from jobs.scheduled_tasks where task_name = 'mail'") == 0);
            assertThat(count("select count(*) from transfers.at_work()")).isEqualTo(2);
            obstacle.rollback();
            await(() -> files.stream().allMatch(id -> now(id).work() == null));
        }
        assertThat(count("select count(*) from startups.observation")).isEqualTo(FILES);
    }

    @Test
    void endsARunningImportInTheMiddleOfAStatement() throws Exception {
        List<UUID> files = previewed(1);
        try (Connection obstacle = owner.dataSource().getConnection()) {
            obstacle.setAutoCommit(false);
            obstacle.createStatement().execute("lock table startups.observation in exclusive mode");
            accept(files);
            UUID id = files.getFirst();
            await(() -> count("select count(*) from transfers.at_work()") == 1);
            web.perform(delete("/imports/{id}", id).with(as(director)));
            await(() -> count("select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
                            + " and ((classid::bigint << 32) | objid::bigint) = hashtextextended('" + id + "', 0)")
                    == 0);
            assertThat(now(id).state()).isEqualTo(Import.State.DISCARDED);
            assertThat(now(id).work()).isNull();
            assertThat(now(id).stopped()).isNull();
            obstacle.rollback();
        }
        assertThat(count("select count(*) from startups.startup")).isZero();
    }

    @Test
    void endsAnImportThatWaits() throws Exception {
        List<UUID> files = previewed(3);
        try (Connection obstacle = owner.dataSource().getConnection()) {
            obstacle.setAutoCommit(false);
            obstacle.createStatement().execute("lock table startups.observation in exclusive mode");
            accept(files);
            await(() -> count("select count(*) from transfers.at_work()") == 2);
            UUID waiting = files.stream()
                    .filter(id -> now(id).place() == 1)
                    .findFirst()
                    .orElseThrow();
            web.perform(
                    post("/imports/{id}", waiting).param("_method", "delete").with(as(director)));

            obstacle.rollback();
            await(() -> files.stream().allMatch(id -> now(id).work() == null));
            await(() -> count("select count(*) from transfers.job") == 0);
            assertThat(now(waiting).state()).isEqualTo(Import.State.DISCARDED);
        }
        assertThat(count("select count(*) from startups.observation")).isEqualTo(2);
    }
}
