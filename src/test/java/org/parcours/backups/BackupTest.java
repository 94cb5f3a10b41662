package org.parcours.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.Parcours;
import org.parcours.database.DatabaseSettings;
import org.parcours.database.Ids;
import org.parcours.database.OpenServer;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.publications.Publication;
import org.parcours.indicators.publications.PublicationDraft;
import org.parcours.indicators.publications.Publications;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is saved while people write comes back as it was known at that moment, and whole or not at all.
@ModuleTest
class BackupTest {
    private static final int WRITERS = 3;

    private final Backup backup;
    private final DatabaseSettings settings;
    private final Publications publications;
    private final JdbcClient database;
    private final Owner owner;
    private final Lives lives;

    @TempDir
    private Path place = Path.of("");

    private UUID park = Ids.next();

    BackupTest(Backup backup, DatabaseSettings settings, Publications publications, Owner owner) {
        this.backup = backup;
        this.settings = settings;
        this.publications = publications;
        this.owner = owner;
        this.database = JdbcClient.create(owner.dataSource());
        this.lives = new Lives(owner.dataSource());
    }

    @BeforeEach
    void twentyCompanies() {
        park = lives.park("casablanca", "2001-10-01");
        for (int i = 0; i < 20; i++) {
            Lives.Life life = lives.admitted(park, "2015-01-" + (10 + i));
            life.seen(i < 18 ? "2021-03-01" : "2017-03-01", i < 18 ? "TRADING" : "CEASED");
        }
    }

    @Test
    void restoresWhatWasSavedUnderLoadWithEverySealAndEveryTable() throws Exception {
        String first = published(LocalDate.of(2023, 5, 31));
        String second = published(LocalDate.of(2024, 5, 31));
        Path folder = place.resolve("saved");
        Manifest manifest = underLoad(() -> backup.write(folder));
        assertThat(rows(database, "startups.observation", "recorded_at > ?", manifest.moment()))
                .as("written while it was saved")
                .isPositive();

        DatabaseSettings restored = embedded(place.resolve("home"));
        new Restore(restored).from(new BackupFolder(folder));

        assertThat(restored.secrets().folder().resolve("network-key.pem")).exists();
        try (OpenServer server = OpenServer.of(restored)) {
            JdbcClient copy = JdbcClient.create(server.owner());
            assertThat(known(copy, manifest.moment()))
                    .hasSizeGreaterThan(40)
                    .isEqualTo(known(database, manifest.moment()));
            assertThat(unversioned(copy)).hasSizeGreaterThan(20).isEqualTo(unversioned(database));
        }
        try (ConfigurableApplicationContext product = product(restored)) {
            Publications again = product.getBean(Publications.class);
            for (String slug : List.of(first, second)) {
                Publication read = again.bySlug(slug).orElseThrow();
                assertThat(read.sealed())
                        .isEqualTo(publications.bySlug(slug).orElseThrow().sealed());
                assertThat(Scope.SYSTEM.call(() -> again.check(read)).same()).isTrue();
            }
        }
    }

    @Test
    void restoresIntoAnEmptyDatabaseOfAnotherServerAndLeavesAFullOneAlone() throws Exception {
        Path folder = place.resolve("saved");
        backup.write(folder);
        database.sql("drop database if exists restored").update();
        database.sql("create database restored").update();
        String address = String.valueOf(settings.databaseUrl()).replaceFirst("/postgres$", "/restored");
        DatabaseSettings elsewhere =
                new DatabaseSettings(place.resolve("home"), address, "for-tests-only", settings.modules(), false);

        new Restore(elsewhere).from(new BackupFolder(folder));

        try (OpenServer server = OpenServer.of(elsewhere)) {
            JdbcClient copy = JdbcClient.create(server.owner());
            assertThat(unversioned(copy)).isEqualTo(unversioned(database));
            // rules are back: a row of nobody is refused, and a change is versioned
            assertThatThrownBy(() -> copy.sql("update startups.startup set park_id = ?")
                            .param(Ids.next())
                            .update())
                    .hasMessageContaining("startup_park_id_fkey");
            copy.sql("delete from startups.observation").update();
            assertThat(rows(copy, "startups.observation_history", "superseded_at > ?", Instant.EPOCH))
                    .isEqualTo(20);
        }
        assertThatThrownBy(() -> new Restore(elsewhere.at(place.resolve("another"))).from(new BackupFolder(folder)))
                .isInstanceOf(Refused.class)
                .hasMessage("backups.occupied");
        assertThat(place.resolve("another")).doesNotExist();
    }

    @Test
    void canBeReadByItsOwnerOnly() throws Exception {
        backup.write(place.resolve("saved"));
        try (Stream<Path> files = Files.walk(place.resolve("saved"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void refusesADamagedBackupAndLeavesNoHalfHome() throws Exception {
        Path folder = place.resolve("saved");
        backup.write(folder);
        for (String name : List.of("tables/startups.startup.copy.gz", "manifest.json")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[damaged.length / 2] = (byte) (damaged[damaged.length / 2] ^ 1);
            Files.write(file, damaged);
            refuses(folder, "backups.damaged");
            Files.write(file, whole);
        }
        Files.delete(folder.resolve("tables/startups.journey.copy.gz"));
        refuses(folder, "backups.damaged");
        refuses(place.resolve("nowhere"), "backups.none");
    }

    private void refuses(Path folder, String key) {
        Path home = place.resolve("half");
        assertThatThrownBy(() -> new Restore(embedded(home)).from(new BackupFolder(folder)))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
        assertThat(home).doesNotExist();
    }

    @Test
    void writesNothingIntoAFolderThatHoldsSomething() throws Exception {
        Files.writeString(place.resolve("mine"), "kept");
        assertThatThrownBy(() -> backup.write(place))
                .isInstanceOf(Refused.class)
                .hasMessage("backups.taken");
        assertThatThrownBy(() -> new Restore(embedded(place)).from(new BackupFolder(saved())))
                .isInstanceOf(Refused.class)
                .hasMessage("backups.taken");
        assertThat(place.resolve("mine")).hasContent("kept");
    }

    private Path saved() throws IOException, SQLException {
        Path folder = place.resolve("saved");
        backup.write(folder);
        return folder;
    }

    @Test
    void leavesNothingBehindWhereItsConnectionIsCut() throws Exception {
        try (Connection obstacle = owner.dataSource().getConnection();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            obstacle.setAutoCommit(false);
            obstacle.createStatement().execute("lock table startups.startup in access exclusive mode");
            Future<?> saving = beside.submit(() -> backup.write(place.resolve("saved")));
            while (!database.sql("""
                            select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'copy startups.startup (%'
                            """).query(Boolean.class).single()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(saving::get).hasCauseInstanceOf(SQLException.class);
        }
        assertThat(place).isEmptyDirectory();
    }

    private String published(LocalDate day) {
        UUID id = Scope.network(Ids.next())
                .call(() -> publications.prepare(new PublicationDraft(
                        "survival",
                        day,
                        null,
                        5.0,
                        Subpopulation.ALL,
                        new LocalizedText("90 % sont encore en activité après 5 ans d’accompagnement", null, null),
                        "Interview",
                        null,
                        null)));
        return Scope.network(Ids.next()).call(() -> publications.approve(id));
    }

    private interface Saving {
        Manifest run() throws IOException, SQLException;
    }

    /// Several write, change and delete from before it begins until after it has ended.
    private Manifest underLoad(Saving saving) throws Exception {
        AtomicBoolean saved = new AtomicBoolean();
        CountDownLatch atWork = new CountDownLatch(WRITERS);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(() -> write(saved, atWork)));
            }
            atWork.await();
            Manifest manifest;
            try {
                manifest = saving.run();
            } finally {
                saved.set(true);
            }
            for (Future<?> writer : all) {
                writer.get();
            }
            return manifest;
        }
    }

    private void write(AtomicBoolean saved, CountDownLatch atWork) {
        try {
            for (int turn = 0; turn < 10; turn++) {
                write();
            }
        } finally {
            atWork.countDown();
        }
        while (!saved.get()) {
            write();
        }
        write();
    }

    private void write() {
        Lives.Life life = lives.admitted(park, "2020-02-03").seen("2022-01-01", "TRADING");
        database.sql("update startups.startup set name = 'Renamed ' || id where id = ?")
                .param(life.startup)
                .update();
        life.seen("2023-01-01", "TRADING");
        database.sql("delete from startups.observation where startup_id = ? and seen_on = '2022-01-01'")
                .param(life.startup)
                .update();
    }

    private DatabaseSettings embedded(Path home) {
        return new DatabaseSettings(home, null, null, settings.modules(), false);
    }

    private static ConfigurableApplicationContext product(DatabaseSettings restored) {
        return new SpringApplicationBuilder(Parcours.class)
                .run(
                        "--db-scheduler.enabled=false",
                        "--server.port=0",
                        "--parcours.database-url=",
                        "--parcours.home=" + restored.home());
    }

    private static long rows(JdbcClient database, String table, String where, Instant moment) {
        return database.sql("select count(*) from " + table + " where " + where)
                .param(moment.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// A digest of every versioned table as it was known at a moment.
    private static Map<String, String> known(JdbcClient database, Instant moment) {
        return digests(
                database,
                "select format('%I.%I', n.nspname, p.proname) || '(''" + moment + "''::timestamptz)' from pg_proc p"
                        + " join pg_namespace n on n.oid = p.pronamespace where p.proname like '%\\_as\\_of'"
                        + " and p.pronargs = 1 and to_regclass(n.nspname || '.' || replace(p.proname, '_as_of', '_history')) is not null");
    }

    /// A digest of every table that has no versions, but for sessions, jobs and the queue of lives to be folded.
    private static Map<String, String> unversioned(JdbcClient database) {
        return digests(database, """
                select format('%I.%I', schemaname, tablename) from pg_tables t
                where to_regclass(schemaname || '.migration') is not null and schemaname not in ('jobs', 'web', 'database') and tablename not in ('migration', 'unfolded_life')
                  and tablename not like '%\\_history' and to_regclass(schemaname || '.' || tablename || '_history') is null
                """);
    }

    private static Map<String, String> digests(JdbcClient database, String sources) {
        Map<String, String> digests = new TreeMap<>();
        for (String source : database.sql(sources).query(String.class).list()) {
            digests.put(
                    source,
                    database.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') from "
                                            + source + " t")
                            .query(String.class)
                            .single());
        }
        return digests;
    }
}
