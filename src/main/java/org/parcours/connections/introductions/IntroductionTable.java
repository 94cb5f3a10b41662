package org.parcours.connections.introductions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
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
                        values (:id, :startup, :park, :need, :partner, :offer, :contact, :founder, :message, :on)
                        """)
                .param("id", introduction.id())
                .param("startup", introduction.startup())
                .param("park", introduction.park())
                .param("need", introduction.need())
                .param("partner", introduction.partner())
                .param("offer", introduction.offer(), Types.OTHER)
                .param("contact", introduction.contact(), Types.OTHER)
                .param("founder", introduction.founder(), Types.OTHER)
                .param("message", introduction.message(), Types.VARCHAR)
                .param("on", introduction.proposedOn())
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
                    .param("startup", introduction.startup())
                    .param("park", introduction.park())
                    .param("partner", introduction.partner())
                    .param("step", step.step().name())
                    .param("side", step.side().name())
                    .param("on", step.on())
                    .param("person", step.person(), Types.OTHER)
                    .param("how", step.how(), Types.VARCHAR)
                    .param("reason", step.reason(), Types.VARCHAR)
                    .param("position", position)
                    .update();
        }
    }

    void removeStep(UUID introduction, IntroductionState step) {
        database.sql("delete from connections.introduction_step where introduction_id = ? and step = ?")
                .params(introduction, step.name())
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
                .query((row, number) -> 1)
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
                        select i.*, s.step, s.side, s.happened_on, s.person_id, s.how, s.reason
                        from connections.introduction i join connections.introduction_step s on s.introduction_id = i.id
                        where %s order by i.proposed_on desc, i.id desc, s.position
                        """.formatted(which)).param(id).query(row -> {
            UUID introduction = row.getObject("id", UUID.class);
            IntroductionStep step = taken(row);
            Introduction known = found.get(introduction);
            found.put(introduction, known == null ? introduction(row, step) : known.with(step));
        });
        return List.copyOf(found.values());
    }

    private static IntroductionStep taken(ResultSet row) throws SQLException {
        return new IntroductionStep(
                IntroductionState.valueOf(row.getString("step")),
                Side.valueOf(row.getString("side")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getString("how"),
                row.getString("reason"));
    }

    private static Introduction introduction(ResultSet row, IntroductionStep first) throws SQLException {
        return new Introduction(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getObject("park_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                id(row, "offer_id"),
                id(row, "contact_id"),
                id(row, "founder_id"),
                row.getString("message"),
                List.of(first));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
