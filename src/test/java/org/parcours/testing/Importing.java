package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.parcours.transfers.Mappings;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.recipes.Recipe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends files through the ordinary import, within the scope that is bound.
@Component
public class Importing {
    private final Imports imports;
    private final Mappings mappings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Importing(Imports imports, Mappings mappings, JdbcClient database, TransactionTemplate transaction) {
        this.imports = imports;
        this.mappings = mappings;
        this.database = database;
        this.transaction = transaction;
    }

    /// A park with its region, known by its code.
    public UUID park(String code) {
        UUID park = Ids.next();
        transaction.executeWithoutResult(status -> {
            UUID region = Ids.next();
            database.sql("insert into parks.region (id, code, names) values (?, ?, '{\"fr\": \"Région\"}')")
                    .params(region, "R-" + code)
                    .update();
            database.sql("""
                            insert into parks.park (id, region_id, code, names, city, opened_on)
                            values (?, ?, ?, jsonb_build_object('fr', cast(? as text)), '{"fr": "Ville"}', '2001-10-01')
                            """).params(park, region, code, "Technopark " + code).update();
        });
        return park;
    }

    public Import previewed(String sheet, String csv) {
        return previewed(sheet, "file", csv);
    }

    /// Sent under a name of its own.
    public Import previewed(String sheet, String name, String csv) {
        return previewed(sheet, name + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public Import previewed(String sheet, String csv, Recipe recipe) {
        return previewed(sheet, "file.csv", csv.getBytes(StandardCharsets.UTF_8), recipe);
    }

    /// Read by what the file itself suggests.
    public Import previewed(String sheet, String name, byte[] bytes) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            return previewed(sheet, name, bytes, mappings.guess(opened, sheet));
        }
    }

    public Import previewed(String sheet, String name, byte[] bytes, Recipe recipe) {
        UUID id = read(sheet, name, bytes, null, recipe);
        assertThat(imports.doNow(id, Import.Work.PREVIEW)).isTrue();
        return now(id);
    }

    /// Sent with what the file itself suggests, and not looked at yet.
    public UUID guessed(String sheet, String name, byte[] bytes) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            return imports.read(opened, sheet, null, mappings.guess(opened, sheet));
        }
    }

    /// Sent, and not looked at yet.
    public UUID read(String sheet, String name, byte[] bytes, @Nullable String recipeName, Recipe recipe) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            return imports.read(opened, sheet, recipeName, recipe);
        }
    }

    public Import again(Import previewed) {
        imports.doNow(previewed.id(), Import.Work.PREVIEW);
        return now(previewed.id());
    }

    /// Everything that is wrong with the file makes the test fail.
    public Import accepted(String sheet, String csv) {
        return accept(previewed(sheet, csv));
    }

    public Import accept(Import previewed) {
        assertThat(previewed.acceptable())
                .as("%s %s %s", previewed.counts(), wrong(previewed), previewed.stopped())
                .isTrue();
        imports.doNow(previewed.id(), Import.Work.ACCEPT);
        Import done = now(previewed.id());
        assertThat(done.stopped()).isNull();
        assertThat(done.state()).isEqualTo(Import.State.ACCEPTED);
        return done;
    }

    public Import undone(Import accepted) {
        imports.doNow(accepted.id(), Import.Work.UNDO);
        return now(accepted.id());
    }

    public List<Finding> rows(Import of) {
        return imports.rows(of.id(), null, 0, 10_000);
    }

    public List<Finding> wrong(Import of) {
        return imports.rows(of.id(), Finding.Kind.WRONG, 0, 20);
    }

    /// What is wrong with its rows, or is refused until a person confirms it.
    public List<Fault> refused(Import of) {
        return Stream.of(Finding.Kind.WRONG, Finding.Kind.DOUBTFUL)
                .flatMap(kind -> imports.rows(of.id(), kind, 0, 20).stream())
                .flatMap(row -> Stream.of(row.faults(), row.doubts()).flatMap(List::stream))
                .toList();
    }

    public Import now(UUID id) {
        return imports.byId(id).orElseThrow();
    }

    /// One number from the database.
    public long count(String sql) {
        return transaction.execute(status -> database.sql(sql).query(Long.class).single());
    }

    /// One column of texts from the database.
    public List<String> texts(String sql) {
        return transaction.execute(status ->
                database.sql(sql).query((row, number) -> row.getString(1)).list());
    }
}
