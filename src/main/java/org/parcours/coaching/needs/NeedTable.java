package org.parcours.coaching.needs;

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
import org.parcours.database.Row;
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
                        """.formatted(which)).param(ids).query(Row.each(row -> {
            NeedStep step = step(row);
            Need known = needs.get(row.id("id"));
            needs.put(row.id("id"), known == null ? need(row, step) : known.with(step));
        }));
        return List.copyOf(needs.values());
    }

    private static NeedStep step(Row row) throws SQLException {
        return new NeedStep(
                row.id("step_id"),
                row.get("state", NeedStep.State.class),
                row.day("happened_on"),
                row.id("person_id"),
                row.text("reason"));
    }

    private static Need need(Row row, NeedStep first) throws SQLException {
        return new Need(
                row.id("id"),
                row.id("startup_id"),
                row.id("park_id"),
                row.text("family"),
                row.text("words"),
                row.get("urgency", Need.Urgency.class),
                row.day("expressed_on"),
                row.text("expressed_by"),
                row.record(Wish.class),
                List.of(first));
    }
}
