package org.parcours.coaching.needs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedTable {
    private final JdbcClient database;
    private final BulkRows rows;

    NeedTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Saves needs and their steps, new and changed ones; what is as it was stored is left alone.
    void save(List<Need> needs, List<Need> stored) {
        Set<Map<String, @Nullable Object>> kept = new HashSet<>();
        Set<NeedStep> steps = new HashSet<>();
        stored.forEach(need -> {
            kept.add(columns(need));
            steps.addAll(need.steps());
        });
        Map<UUID, Map<String, @Nullable Object>> changed = new LinkedHashMap<>();
        Map<UUID, Map<String, @Nullable Object>> stepped = new LinkedHashMap<>();
        needs.forEach(need -> {
            if (!kept.contains(columns(need))) {
                changed.put(need.id(), columns(need));
            }
            need.steps().stream()
                    .filter(step -> !steps.contains(step))
                    .forEach(step -> stepped.put(step.id(), columns(need, step)));
        });
        rows.save("coaching.need", changed, row -> row);
        rows.save("coaching.need_step", stepped, row -> row);
    }

    private static Map<String, @Nullable Object> columns(Need need) {
        Wish wish = need.wish();
        return BulkRows.columns(
                "id", need.id(),
                "startup_id", need.startup(),
                "park_id", need.park(),
                "family", need.family(),
                "words", need.words(),
                "urgency", need.urgency(),
                "expressed_on", need.expressedOn(),
                "expressed_by", need.expressedBy(),
                "amount", wish.amount(),
                "currency", wish.currency(),
                "instrument", wish.instrument(),
                "horizon_months", wish.horizonMonths(),
                "countries", wish.countries(),
                "sectors", wish.sectors(),
                "customer", wish.customer(),
                "skill", wish.skill(),
                "level", wish.level());
    }

    private static Map<String, @Nullable Object> columns(Need need, NeedStep step) {
        return BulkRows.columns(
                "need_id", need.id(),
                "startup_id", need.startup(),
                "park_id", need.park(),
                "state", step.state(),
                "happened_on", step.happenedOn(),
                "person_id", step.person(),
                "reason", step.reason());
    }

    void removeStep(UUID step) {
        database.sql("delete from coaching.need_step where id = ?").param(step).update();
    }

    void remove(UUID need) {
        database.sql("delete from coaching.need where id = ?").param(need).update();
    }

    void addIntroduction(Need need, UUID id, LocalDate on, String words) {
        database.sql("""
                        insert into coaching.need_introduction (id, need_id, startup_id, park_id, happened_on, words)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, need.id(), need.startup(), need.park(), on, words)
                .update();
    }

    /// Whoever adds a step waits for who is adding one.
    boolean hold(UUID need) {
        return database.sql("select id from coaching.need where id = ? for update")
                .param(need)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Need> byId(UUID need) {
        return read("n.id = ?", need).stream().findFirst();
    }

    List<Need> of(UUID startup) {
        return read("n.startup_id = ?", startup);
    }

    List<Need> of(Collection<UUID> startups) {
        return read("n.startup_id = any (?)", startups.toArray(UUID[]::new));
    }

    List<Need> byIds(Collection<UUID> needs) {
        return read("n.id = any (?)", needs.toArray(UUID[]::new));
    }

    /// Newest first, each with its steps.
    private List<Need> read(String which, Object ids) {
        Map<UUID, Need> needs = new LinkedHashMap<>();
        database.sql("""
                        select n.*, s.id as step_id, s.state, s.happened_on, s.person_id, s.reason
                        from coaching.need n join coaching.need_step s on s.need_id = n.id
                        where %s order by n.expressed_on desc, n.id desc, s.happened_on, s.id
                        """.formatted(which)).param(ids).query(row -> {
            UUID need = row.getObject("id", UUID.class);
            NeedStep step = step(row);
            Need known = needs.get(need);
            needs.put(need, known == null ? need(row, step) : known.with(step));
        });
        return List.copyOf(needs.values());
    }

    private static NeedStep step(ResultSet row) throws SQLException {
        return new NeedStep(
                row.getObject("step_id", UUID.class),
                NeedStep.State.valueOf(row.getString("state")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getString("reason"));
    }

    private static Need need(ResultSet row, NeedStep first) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getObject("park_id", UUID.class),
                row.getString("family"),
                row.getString("words"),
                Need.Urgency.valueOf(row.getString("urgency")),
                row.getObject("expressed_on", LocalDate.class),
                row.getString("expressed_by"),
                wish(row),
                List.of(first));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getBigDecimal("amount"),
                row.getString("currency"),
                one(Wish.Instrument.class, row.getString("instrument")),
                row.getObject("horizon_months", Integer.class),
                texts(row.getArray("countries")),
                texts(row.getArray("sectors")),
                one(Wish.Customer.class, row.getString("customer")),
                row.getString("skill"),
                one(Wish.Level.class, row.getString("level")));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
