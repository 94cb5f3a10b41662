package org.parcours.connections.introductions;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IntroductionTable {
    private final JdbcClient database;

    IntroductionTable(JdbcClient database) {
        this.database = database;
    }

    void add(Introduction introduction) {
        database.sql("""
                        insert into connections.introduction
                          (id, startup_id, park_id, need_id, partner_id, offer_id, contact_id, founder_id, message, proposed_on)
                        values (:id, :startup, :park, :need, :partner, :offer, :contact, :founder, :message, :proposedOn)
                        """)
                .param("proposedOn", introduction.proposedOn())
                .paramSource(introduction)
                .update();
        addSteps(introduction, 0);
    }

    /// Those from a position on.
    void addSteps(Introduction introduction, int from) {
        for (int position = from; position < introduction.steps().size(); position++) {
            IntroductionStep step = introduction.steps().get(position);
            database.sql("""
                            insert into connections.introduction_step (id, introduction_id, startup_id, park_id, partner_id,
                              step, side, happened_on, person_id, how, reason, position)
                            values (:id, :introduction, :startup, :park, :partner,
                              :step, :side, :on, :person, :how, :reason, :position)
                            """)
                    .param("id", Ids.next())
                    .param("introduction", introduction.id())
                    .param("position", position)
                    .paramSource(step)
                    .paramSource(introduction)
                    .update();
        }
    }

    void removeStep(UUID introduction, IntroductionState step) {
        database.sql("delete from connections.introduction_step where introduction_id = ? and step = ?")
                .params(introduction, step)
                .update();
    }

    /// Whoever adds a step waits for who is adding one.
    boolean lock(UUID introduction) {
        return database.sql("select id from connections.introduction where id = ? for update")
                .param(introduction)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// Whoever proposes a startup to a partner waits for who is proposing the same.
    void lockBetween(UUID startup, UUID partner) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("introduction " + startup + " " + partner)
                .query(Row.as(row -> 1))
                .single();
    }

    /// Why the two must not be brought together.
    Optional<String> conflict(UUID startup, UUID partner) {
        return database.sql("select reason from connections.conflict where startup_id = ? and partner_id = ?")
                .params(startup, partner)
                .query(String.class)
                .optional();
    }

    boolean hasOutcome(UUID introduction) {
        return database.sql("select exists (select from connections.outcome where introduction_id = ?)")
                .param(introduction)
                .query(Boolean.class)
                .single();
    }

    Optional<Introduction> byId(UUID id) {
        return read("i.id = ?", id).stream().findFirst();
    }

    List<Introduction> ofStartup(UUID startup) {
        return read("i.startup_id = ?", startup);
    }

    /// Newest first, each with its steps.
    private List<Introduction> read(String which, UUID id) {
        Map<UUID, Introduction> found = new LinkedHashMap<>();
        database.sql("""
                        select i.*, s.step, s.side, s.happened_on as on, s.person_id as person, s.how, s.reason
                        from connections.introduction i join connections.introduction_step s on s.introduction_id = i.id
                        where %s order by i.proposed_on desc, i.id desc, s.position
                        """.formatted(which))
                .param(id)
                .query(Row.as(row -> introduction(row, row.record(IntroductionStep.class))))
                .list()
                .forEach(one -> found.merge(one.id(), one, (known, next) -> known.with(next.last())));
        return List.copyOf(found.values());
    }

    private static Introduction introduction(Row row, IntroductionStep step) throws SQLException {
        return new Introduction(
                row.id("id"),
                row.id("startup_id"),
                row.id("park_id"),
                row.id("need_id"),
                row.id("partner_id"),
                row.id("offer_id"),
                row.id("contact_id"),
                row.id("founder_id"),
                row.text("message"),
                List.of(step));
    }
}
