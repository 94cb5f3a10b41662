package org.parcours.coaching.exchanges;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExchangeTable {
    private static final String ROWS = """
        select e.*, array(select a.document_id from coaching.attachment a where a.exchange_id = e.id order by a.id) as documents
        from coaching.exchange e
        """;

    private final JdbcClient database;
    private final BulkRows rows;
    private final StepTable steps;

    ExchangeTable(JdbcClient database, BulkRows rows, StepTable steps) {
        this.database = database;
        this.rows = rows;
        this.steps = steps;
    }

    List<Exchange> of(UUID startup) {
        return withSteps(
                database.sql(ROWS + "where e.startup_id = :startup order by e.held_on desc, e.id desc limit 200")
                        .param("startup", startup)
                        .query(Row.as(ExchangeTable::read))
                        .list());
    }

    /// The exchanges with several startups, earliest first.
    List<Exchange> of(Collection<UUID> startups) {
        return withSteps(database.sql(ROWS + "where e.startup_id = any (:startups) order by e.held_on, e.id")
                .param("startups", startups)
                .query(Row.as(ExchangeTable::read))
                .list());
    }

    List<Exchange> byIds(Collection<UUID> exchanges) {
        return withSteps(database.sql(ROWS + "where e.id = any (:ids)")
                .param("ids", exchanges)
                .query(Row.as(ExchangeTable::read))
                .list());
    }

    Optional<Exchange> byId(UUID exchange) {
        return byIds(List.of(exchange)).stream().findFirst();
    }

    /// Saves new and changed exchanges, without their steps. A new one is its own note.
    void save(Map<UUID, Exchange> exchanges) {
        Map<UUID, UUID> keys = database.sql("select id, note_key from coaching.exchange where id = any (:ids)")
                .param("ids", exchanges.keySet())
                .query(Row.map(row -> row.id("id"), row -> row.id("note_key")));
        rows.save(
                "coaching.exchange",
                exchanges,
                exchange -> BulkRows.columns(
                        "startup_id", exchange.startup(),
                        "park_id", exchange.park(),
                        "kind", exchange.kind(),
                        "held_on", exchange.heldOn(),
                        "person_id", exchange.person(),
                        "about", exchange.about(),
                        "minutes", exchange.minutes(),
                        "agreed", exchange.agreed(),
                        "shared", exchange.shared(),
                        "need_id", exchange.need(),
                        "note_key", keys.getOrDefault(exchange.id(), exchange.id())));
    }

    List<Exchange> ofOthersOn(UUID startup, LocalDate day, UUID author) {
        return withSteps(database.sql(ROWS
                        + "where e.startup_id = :startup and e.held_on = :day and e.person_id <> :author order"
                        + " by e.recorded_at")
                .param("startup", startup)
                .param("day", day)
                .param("author", author)
                .query(Row.as(ExchangeTable::read))
                .list());
    }

    List<Exchange> page(@Nullable UUID startup, @Nullable UUID after, int size) {
        String narrowed = startup == null ? "" : " and e.startup_id = :startup";
        String onwards = after == null
                ? ""
                : " and (e.held_on, e.id) < (select l.held_on, l.id from coaching.exchange l where l.id = :after)";
        return withSteps(database.sql(
                        ROWS + "where true" + narrowed + onwards + " order by e.held_on desc, e.id desc limit " + size)
                .param("startup", startup, Types.OTHER)
                .param("after", after, Types.OTHER)
                .query(Row.as(ExchangeTable::read))
                .list());
    }

    private List<Exchange> withSteps(List<Exchange> rows) {
        Map<UUID, List<NextStep>> promised =
                steps.of(rows.stream().map(Exchange::id).toList());
        return rows.stream()
                .map(row -> row.with(promised.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Exchange read(Row row) throws SQLException {
        return new Exchange(
                row.id("id"),
                row.id("startup_id"),
                row.id("park_id"),
                row.get("kind", Exchange.Kind.class),
                row.day("held_on"),
                row.id("person_id"),
                row.text("about"),
                row.text("minutes"),
                row.text("agreed"),
                row.yes("shared"),
                row.id("need_id"),
                List.of(),
                row.list("documents", UUID.class),
                row.moment("recorded_at"));
    }

    /// The exchange that a note became, even where it was removed since.
    Optional<UUID> byKey(UUID key) {
        return database.sql("""
            select id from coaching.exchange where note_key = :key
            union select id from coaching.exchange_history where note_key = :key
            """).param("key", key).query(UUID.class).optional();
    }

    /// Empty where the startup is out of reach, or the key was taken meanwhile.
    Optional<UUID> add(UUID startup, UUID key, Note note, UUID person) {
        UUID id = Ids.next();
        int rows = database.sql("""
            insert into coaching.exchange
              (id, startup_id, park_id, kind, held_on, person_id, about, minutes, agreed, shared, need_id, note_key)
            select :id, s.id, s.park_id, :kind, :day, :person, :about, :minutes, :agreed, :shared, cast(:need as uuid), :key
            from startups.startup s where s.id = :startup
            on conflict (note_key) do nothing
            """)
                .params(values(note))
                .param("id", id)
                .param("startup", startup)
                .param("person", person)
                .param("key", key)
                .update();
        return rows == 0 ? Optional.empty() : Optional.of(id);
    }

    /// False where it is no longer the version that was read.
    boolean correct(UUID exchange, Instant version, Note note) {
        return database.sql("""
            update coaching.exchange set kind = :kind, held_on = :day, about = :about, minutes = :minutes, agreed = :agreed,
              shared = :shared, need_id = cast(:need as uuid)
            where id = :id and recorded_at = :version
            """)
                        .params(values(note))
                        .param("id", exchange)
                        .param("version", version.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Map<String, @Nullable Object> values(Note note) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("kind", note.kind().name());
        values.put("day", note.heldOn());
        values.put("about", note.about());
        values.put("minutes", note.minutes());
        values.put("agreed", note.agreed());
        values.put("shared", note.shared());
        values.put("need", note.need());
        return values;
    }

    void attach(UUID exchange, UUID document) {
        database.sql("""
            insert into coaching.attachment (id, exchange_id, document_id, startup_id, park_id)
            select :id, e.id, :document, e.startup_id, e.park_id from coaching.exchange e where e.id = :exchange
            """)
                .param("id", Ids.next())
                .param("exchange", exchange)
                .param("document", document)
                .update();
    }

    void remove(UUID exchange) {
        database.sql("delete from coaching.exchange where id = :id")
                .param("id", exchange)
                .update();
    }
}
