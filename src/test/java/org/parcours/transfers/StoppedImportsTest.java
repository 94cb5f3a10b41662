package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The database fails in the middle of an acceptance, when startups are written and their observations are not.
@ModuleTest
class StoppedImportsTest {
    private static final String FILE = """
            Nom;Technopark;Date d'entrée;Statut;Observé le;Source
            Atlas Data;CAS;15/01/2019;active;31/12/2023;visite
            Nour Énergie;CAS;15/01/2020;active;31/12/2023;visite
            """;

    private final MockMvc web;
    private final Importing importing;
    private final Imports imports;
    private final ImportWork work;
    private final DataSource source;
    private final JdbcClient owner;
    private final SignedIn director = TwoParks.person(Role.DIRECTOR, null);

    StoppedImportsTest(MockMvc web, Importing importing, Imports imports, ImportWork work, Owner owner) {
        this.web = web;
        this.importing = importing;
        this.imports = imports;
        this.work = work;
        this.source = owner.dataSource();
        this.owner = JdbcClient.create(owner.dataSource());
    }

    @BeforeEach
    void aPark() {
        Scope.SYSTEM.run(() -> importing.park("CAS"));
    }

    @AfterEach
    void repair() {
        owner.sql("drop function if exists public.fail cascade").update();
    }

    private void failOn(String table, String how) {
        owner.sql("create function public.fail() returns trigger language plpgsql security definer as $$ begin " + how
                        + "; return new; end $$")
                .update();
        owner.sql("create trigger fail before insert on " + table + " for each row execute function public.fail()")
                .update();
    }

    @Test
    void saysThatTheDiskIsFullAndChangesNothing() throws Exception {
        Import preview = Scope.SYSTEM.call(() -> importing.previewed("startups", FILE));
        failOn(
                "startups.observation",
                "raise exception 'could not extend file: No space left on device' using errcode = '53100'");
        Scope.SYSTEM.run(() -> imports.doNow(preview.id(), Import.Work.ACCEPT));
        assertThat(startups()).isZero();
        Import after = now(preview.id());
        assertThat(after.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(after.work()).isNull();
        assertThat(page(preview.id(), "fr"))
                .contains("Le disque du serveur est plein. Rien n’a été modifié.", "Accepter 2 changements");
        assertThat(page(preview.id(), "ar")).contains("قرص الخادم ممتلئ");
        repair();
        Scope.SYSTEM.run(() -> importing.accept(after));
        assertThat(startups()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatTheFullDiskCannotKeep() throws Exception {
        failOn("files.content", "raise exception 'No space left on device' using errcode = '53100'");
        MockHttpServletResponse answer = web.perform(multipart("/imports?lang=fr")
                        .file(new MockMultipartFile(
                                "file", "liste.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                        .param("sheet", "startups")
                        .with(csrf())
                        .with(as(director)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Le serveur n’a plus de place", "libérer de la place");
        assertThat(count("select count(*) from transfers.import")).isZero();
    }

    @Test
    void isTakenUpAgainWhereTheDatabaseBrokeOff() {
        Import preview = Scope.SYSTEM.call(() -> importing.previewed("startups", FILE));
        failOn("startups.observation", "perform pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> imports.doNow(preview.id(), Import.Work.ACCEPT)))
                .isNotNull();
        assertThat(startups()).isZero();
        assertThat(now(preview.id()).work()).isEqualTo(Import.Work.ACCEPT);
        repair();
        work.run(preview.id());
        assertThat(now(preview.id()).state()).isEqualTo(Import.State.ACCEPTED);
        assertThat(startups()).isEqualTo(2);
    }

    @Test
    void waitsWhileAnotherNodeIsAtIt() throws SQLException {
        Import preview = Scope.SYSTEM.call(() -> importing.previewed("startups", FILE));
        asked(preview.id());
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('" + preview.id() + "', 0))");
            assertThatThrownBy(() -> work.run(preview.id())).isInstanceOf(ImportWork.AtWorkElsewhere.class);
            other.rollback();
        }
        assertThat(startups()).isZero();
        work.run(preview.id());
        work.run(preview.id());
        assertThat(startups()).isEqualTo(2);
    }

    @Test
    void givesUpWhatStopsTheServerEachTime() throws Exception {
        Import preview = Scope.SYSTEM.call(() -> importing.previewed("startups", FILE));
        asked(preview.id());
        owner.sql("update transfers.import set begun = 3").update();
        work.run(preview.id());
        assertThat(startups()).isZero();
        assertThat(now(preview.id()).work()).isNull();
        assertThat(page(preview.id(), "fr")).contains("s’est arrêté plusieurs fois", "Partagez le fichier");
    }

    /// As the page leaves it for the job, which is not there to do it.
    private void asked(UUID id) {
        owner.sql("update transfers.import set work = 'ACCEPT', begun = 0 where id = ?")
                .param(id)
                .update();
    }

    private Import now(UUID id) {
        return Scope.SYSTEM.call(() -> imports.byId(id).orElseThrow());
    }

    private long startups() {
        return count("select count(*) from startups.startup");
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private String page(UUID id, String language) throws Exception {
        return web.perform(get("/imports/" + id).param("lang", language).with(as(director)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
