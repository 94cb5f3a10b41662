package org.parcours.coaching.needs;

import java.sql.Array;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedTable {
    private final JdbcClient database;

    NeedTable(JdbcClient database) {
        this.database = database;
    }

    void add(Need need) {
        Wish wish = need.wish();
        database.sql("""
                        insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by,
                          amount, currency, instrument, horizon_months, countries, sectors, customer, skill, level)
                        values (:id, :startup, :park, :family, :words, :urgency, :on, :by,
                          :amount, :currency, :instrument, :horizon, :countries, :sectors, :customer, :skill, :level)
                        """)
                .param("id", need.id())
                .param("startup", need.startup())
                .param("park", need.park())
                .param("family", need.family())
                .param("words", need.words())
                .param("urgency", need.urgency().name())
                .param("on", need.expressedOn())
                .param("by", need.expressedBy())
                .param("amount", wish.amount(), Types.NUMERIC)
                .param("currency", wish.currency(), Types.CHAR)
                .param("instrument", name(wish.instrument()), Types.VARCHAR)
                .param("horizon", wish.horizonMonths(), Types.INTEGER)
                .param("countries", wish.countries().toArray(String[]::new))
                .param("sectors", wish.sectors().toArray(String[]::new))
                .param("customer", name(wish.customer()), Types.VARCHAR)
                .param("skill", wish.skill(), Types.VARCHAR)
                .param("level", name(wish.level()), Types.VARCHAR)
                .update();
        need.steps().forEach(step -> add(need, step));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    void add(Need need, NeedStep step) {
        database.sql("""
                        insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on, person_id, reason)
                        values (:id, :need, :startup, :park, :state, :on, :person, :reason)
                        """)
                .param("id", step.id())
                .param("need", need.id())
                .param("startup", need.startup())
                .param("park", need.park())
                .param("state", step.state().name())
                .param("on", step.happenedOn())
                .param("person", step.person(), Types.OTHER)
                .param("reason", step.reason(), Types.VARCHAR)
                .update();
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

    /// Newest first, each with its steps.
    private List<Need> read(String which, UUID id) {
        Map<UUID, Need> needs = new LinkedHashMap<>();
        database.sql("""
                        select n.*, s.id as step_id, s.state, s.happened_on, s.person_id, s.reason
                        from coaching.need n join coaching.need_step s on s.need_id = n.id
                        where %s order by n.expressed_on desc, n.id desc, s.happened_on, s.id
                        """.formatted(which)).param(id).query(row -> {
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
