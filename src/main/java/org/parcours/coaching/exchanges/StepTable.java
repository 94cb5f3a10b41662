package org.parcours.coaching.exchanges;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.database.BulkRows;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepTable {
    private final JdbcClient database;
    private final BulkRows rows;

    StepTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// By the exchange they were promised in, in the order of their days.
    Map<UUID, List<NextStep>> of(Collection<UUID> exchanges) {
        return database
                .sql("""
            select n.*, d.done_on, d.person_id as done_by, d.note from coaching.next_step n
            left join coaching.step_done d on d.next_step_id = n.id
            where n.exchange_id = any (:exchanges) order by n.due_on, n.id
            """)
                .param("exchanges", exchanges.toArray(UUID[]::new))
                .query(Row.as(StepTable::read))
                .list()
                .stream()
                .collect(Collectors.groupingBy(NextStep::exchange));
    }

    private static NextStep read(Row row) throws SQLException {
        LocalDate doneOn = row.day("done_on");
        return new NextStep(
                row.id("id"),
                row.id("exchange_id"),
                row.id("startup_id"),
                row.text("what"),
                row.day("due_on"),
                row.id("owner_id"),
                doneOn == null ? null : new NextStep.Done(doneOn, row.id("done_by"), row.text("note")));
    }

    UUID add(UUID exchange, Note.Promise promise, UUID owner) {
        UUID id = Ids.next();
        database.sql("""
            insert into coaching.next_step (id, exchange_id, startup_id, park_id, what, due_on, owner_id)
            select :id, e.id, e.startup_id, e.park_id, :what, :due, :owner from coaching.exchange e where e.id = :exchange
            """)
                .param("id", id)
                .param("exchange", exchange)
                .param("what", promise.what().strip())
                .param("due", promise.dueOn())
                .param("owner", owner)
                .update();
        return id;
    }

    /// Saves new and changed steps with what was done of them.
    ///
    /// @param parks of their startups
    void save(Map<UUID, NextStep> changed, Map<UUID, UUID> parks) {
        rows.save(
                "coaching.next_step",
                changed,
                step -> BulkRows.columns(
                        "exchange_id", step.exchange(),
                        "startup_id", step.startup(),
                        "park_id", parks.get(step.startup()),
                        "what", step.what(),
                        "due_on", step.dueOn(),
                        "owner_id", step.owner()));
        Map<UUID, UUID> known = database.sql(
                        "select next_step_id, id from coaching.step_done where next_step_id = any (:steps)")
                .param("steps", changed.keySet())
                .query(Row.map(row -> row.id("next_step_id"), row -> row.id("id")));
        Map<UUID, NextStep> done = new LinkedHashMap<>();
        changed.values().stream()
                .filter(step -> step.done() != null)
                .forEach(step -> done.put(known.getOrDefault(step.id(), Ids.next()), step));
        rows.save("coaching.step_done", done, step -> {
            NextStep.Done how = Objects.requireNonNull(step.done());
            return BulkRows.columns(
                    "next_step_id", step.id(),
                    "startup_id", step.startup(),
                    "park_id", parks.get(step.startup()),
                    "done_on", how.on(),
                    "person_id", how.person(),
                    "note", how.note());
        });
    }

    void done(UUID exchange, UUID step, NextStep.Done done) {
        database.sql("""
            insert into coaching.step_done (id, next_step_id, startup_id, park_id, done_on, person_id, note)
            select :id, n.id, n.startup_id, n.park_id, :on, :person, :note from coaching.next_step n
            where n.id = :step and n.exchange_id = :exchange
            on conflict (next_step_id) do nothing
            """)
                .param("id", Ids.next())
                .param("step", step)
                .param("exchange", exchange)
                .param("on", done.on())
                .param("person", done.person())
                .param("note", done.note(), Types.VARCHAR)
                .update();
    }

    void undone(UUID exchange, UUID step) {
        database.sql("""
            delete from coaching.step_done where next_step_id = (
              select n.id from coaching.next_step n where n.id = :step and n.exchange_id = :exchange)
            """).param("step", step).param("exchange", exchange).update();
    }
}
