package org.parcours.coaching.exchanges;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepTable {
    private final JdbcClient database;

    StepTable(JdbcClient database) {
        this.database = database;
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

    void done(UUID exchange, UUID step, LocalDate on, UUID person, @Nullable String note) {
        database.sql("""
            insert into coaching.step_done (id, next_step_id, startup_id, park_id, done_on, person_id, note)
            select :id, n.id, n.startup_id, n.park_id, :on, :person, :note from coaching.next_step n
            where n.id = :step and n.exchange_id = :exchange
            on conflict (next_step_id) do nothing
            """)
                .param("id", Ids.next())
                .param("step", step)
                .param("exchange", exchange)
                .param("on", on)
                .param("person", person)
                .param("note", note, Types.VARCHAR)
                .update();
    }

    void undone(UUID exchange, UUID step) {
        database.sql("""
            delete from coaching.step_done where next_step_id = (
              select n.id from coaching.next_step n where n.id = :step and n.exchange_id = :exchange)
            """).param("step", step).param("exchange", exchange).update();
    }
}
