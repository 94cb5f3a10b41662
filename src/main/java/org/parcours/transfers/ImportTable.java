package org.parcours.transfers;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.transfers.Import.State;
import org.parcours.transfers.Import.Work;
import org.parcours.transfers.recipes.Recipe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportTable {
    private static final String PLACE = "case when work is not null then transfers.place(id) end as place";

    private final JdbcClient database;

    ImportTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String sheet, @Nullable String recipeName, Recipe recipe, Import.File file) {
        Scope reach = Scope.current();
        database.sql("""
                        insert into transfers.import (id, sheet, recipe_name, mapping, file_name, digest, size, started_by, everywhere, parks, dossiers)
                        values (:id, :sheet, :recipe, :mapping, :name, :digest, :size, :person, :everywhere,
                          cast(:parks as uuid[]), cast(:dossiers as uuid[]))
                        """)
                .param("id", id)
                .param("sheet", sheet)
                .param("recipe", recipeName, Types.VARCHAR)
                .param("mapping", recipe)
                .param("name", file.name())
                .param("digest", file.stored().digest())
                .param("size", file.size())
                .param("person", reach.person(), Types.OTHER)
                .param("everywhere", reach.everywhere())
                .param("parks", reach.parks().toArray(UUID[]::new))
                .param("dossiers", reach.dossiers().toArray(UUID[]::new))
                .update();
    }

    Optional<Import> byId(UUID id) {
        return database.sql("select *, " + PLACE + " from transfers.import where id = ?")
                .param(id)
                .query(Row.as(ImportTable::read))
                .optional();
    }

    /// Newest first.
    List<Import> latest(int most) {
        return database.sql("select *, " + PLACE
                        + " from transfers.import where state <> 'DISCARDED' order by read_at desc, id desc limit ?")
                .param(most)
                .query(Row.as(ImportTable::read))
                .list();
    }

    void map(UUID id, String sheet, @Nullable String recipeName, Recipe recipe) {
        database.sql("""
                        update transfers.import set sheet = :sheet, recipe_name = :recipe, mapping = :mapping, state = 'READ',
                          counts = '{}', warnings = '[]', stopped = null, previewed_at = null where id = :id
                        """)
                .param("sheet", sheet)
                .param("recipe", recipeName, Types.VARCHAR)
                .param("mapping", recipe)
                .param("id", id)
                .update();
    }

    void remap(UUID id, Recipe recipe) {
        database.sql("update transfers.import set mapping = ? where id = ? and work is null")
                .params(recipe, id)
                .update();
    }

    /// False where other work goes on already, or the import is not in one of these states.
    boolean begin(UUID id, Work work, State... from) {
        return database.sql("""
                        update transfers.import set work = :work, asked_at = clock_timestamp(), done = 0, total = 0, stopped = null, begun = 0
                        where id = :id and work is null and state = any (:from)
                        """)
                        .param("work", work.name())
                        .param("id", id)
                        .param("from", Arrays.stream(from).map(State::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    /// Holds the work on an import for this transaction; false where another holds it.
    boolean claim(UUID id) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(cast(cast(? as uuid) as text), 0))")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /// How often the work that is asked for has been begun, this time included; 0 where it has been done meanwhile.
    int begunAgain(UUID id) {
        return database.sql(
                        "update transfers.import set begun = begun + 1 where id = ? and work is not null returning begun")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// False where the work has been ended meanwhile.
    boolean progress(UUID id, int done, int total) {
        return database.sql("update transfers.import set done = ?, total = ? where id = ? and work is not null")
                        .params(done, total, id)
                        .update()
                > 0;
    }

    /// How many imports are being worked on, by any node.
    int atWork() {
        return database.sql("select count(*) from transfers.at_work()")
                .query(Integer.class)
                .single();
    }

    void counted(UUID id, Map<Finding.Kind, Integer> counts) {
        database.sql("update transfers.import set counts = ? where id = ?")
                .params(counts, id)
                .update();
    }

    void warned(UUID id, List<Fault> warnings) {
        database.sql("update transfers.import set warnings = cast(? as jsonb) where id = ?")
                .params(JsonMapper.shared().writeValueAsString(warnings), id)
                .update();
    }

    /// False where the work has been ended meanwhile.
    boolean finish(UUID id, State state, @Nullable Instant moment) {
        return database.sql("""
                        update transfers.import set state = :state, work = null, stopped = null,
                          previewed_at = case when :state = 'PREVIEWED' then clock_timestamp() else previewed_at end,
                          accepted_at = case when :state = 'ACCEPTED' then clock_timestamp() else accepted_at end,
                          accepted_moment = coalesce(cast(:moment as timestamptz), accepted_moment),
                          undone_at = case when :state = 'UNDONE' then clock_timestamp() else undone_at end
                        where id = :id and work is not null
                        """)
                        .param("state", state.name())
                        .param(
                                "moment",
                                moment == null ? null : moment.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id)
                        .update()
                > 0;
    }

    void stop(UUID id, Fault reason) {
        database.sql("update transfers.import set work = null, stopped = ? where id = ?")
                .params(reason, id)
                .update();
    }

    /// Those whose work was asked for and has not ended.
    List<UUID> waiting() {
        return database.sql("select id from transfers.import where work is not null")
                .query(Row.as(UUID.class))
                .list();
    }

    /// Whether work on it is asked for, and was not ended meanwhile.
    boolean isAsked(UUID id) {
        return database.sql("select exists (select from transfers.import where id = ? and work is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /// False where it has been accepted, or is being taken back.
    boolean discard(UUID id) {
        return database.sql("""
                        update transfers.import set state = 'DISCARDED', work = null
                        where id = ? and (state in ('READ', 'PREVIEWED') or state = 'UNDONE' and work = 'PREVIEW')
                        """).param(id).update() > 0;
    }

    /// Cancels the statement that the work on an import runs now. False where nobody works on it any more.
    boolean cancel(UUID id) {
        return !database.sql("""
                        select pg_cancel_backend(pid) from pg_locks
                        where locktype = 'advisory' and objsubid = 1 and granted and pid <> pg_backend_pid()
                          and ((classid::bigint << 32) | objid::bigint) = hashtextextended(cast(cast(? as uuid) as text), 0)
                        """)
                .param(id)
                .query((row, number) -> row.getBoolean(1))
                .list()
                .isEmpty();
    }

    /// Rows that others have put on top of what the import brought to this table.
    long builtOn(String table, Instant moment, @Nullable UUID person) {
        return database.sql("select transfers.built_on(cast(:table as regclass), :moment, :person)")
                .param("table", table)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("person", person, Types.OTHER)
                .query(Long.class)
                .single();
    }

    private record Told(Map<Finding.Kind, Integer> counts, List<Fault> warnings) {}

    private static Import read(Row row) throws SQLException {
        return new Import(
                row.id("id"),
                row.text("sheet"),
                row.text("recipe_name"),
                row.get("mapping", Recipe.class),
                new Import.File(
                        row.text("file_name"),
                        HexFormat.of().formatHex(row.get("digest", byte[].class)),
                        row.count("size")),
                row.get("state", State.class),
                row.get("work", Work.class),
                row.number("place"),
                row.number("done"),
                row.number("total"),
                row.record(Told.class).counts(),
                row.record(Told.class).warnings(),
                row.get("stopped", Fault.class),
                new Scope(
                        row.id("started_by"),
                        row.yes("everywhere"),
                        Set.copyOf(row.list("parks", UUID.class)),
                        Set.copyOf(row.list("dossiers", UUID.class))),
                row.moment("read_at"),
                row.moment("previewed_at"),
                row.moment("accepted_at"),
                row.moment("accepted_moment"),
                row.moment("undone_at"));
    }
}
