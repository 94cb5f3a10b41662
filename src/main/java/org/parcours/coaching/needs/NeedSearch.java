package org.parcours.coaching.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Needs within reach as they stand on a day, found by what a list asks for: those that are due first come first.
@Component
public class NeedSearch {
    public static final String OPEN = "open";

    /// After all days that are due.
    private static final String NEVER = "9999-12-31";

    /// `state`: `open`, `closed`, `all`, or a state in small letters; `person`: who answers for them; `late`: only
    /// those
    /// beyond a day that was due.
    public static final ListDefinition LIST = new ListDefinition(50)
            .text("park", "f.park_code = :park")
            .text("family", "f.family = :family")
            .state(NeedStep.State.class, "", OPEN, "closed", "all")
            .id("person", "f.person = :person")
            .id("startup", "f.startup = :startup")
            .yes("late", "f.due < :on")
            .order(new Order(
                    "DUE", "(coalesce(due, '" + NEVER + "')::text || opened_on) collate \"C\"", "text", "id", true));

    private static final String FOUND = """
            with found as (
              select n.*, n.need_id as id, n.startup_id as startup, d.words, st.name, st.name_arabic, p.code as park_code, p.names as park,
                w.person, least(n.contact_due, n.answer_due, n.silence_due) as due
              from coaching.needs_on(:on) n
              join coaching.need d on d.id = n.need_id
              join startups.startup st on st.id = n.startup_id
              join parks.park p on p.id = n.park_id
              {in charge}
              cross join lateral (select
                coalesce(coaching.acting_for(n.taken_by, n.park_id, :on), c.person_id) as person
                offset 0) w -- worked out once a need
              {among}
            ), asked as (
              select f.*, a.name as person_name from found f left join accounts.person a on a.id = f.person
              where true{where}
            )
            """;
    private static final String IN_CHARGE_OF_ALL = "left join coaching.in_charge(:on) c on c.startup_id = n.startup_id";

    /// The same, startup by startup: for a few needs.
    private static final String IN_CHARGE_OF_EACH = """
            left join lateral (select c.person_id from coaching.in_charge(:on) c where c.startup_id = n.startup_id limit 1) c on true
            """;

    /// Only a need of what they act for, or one taken in charge by them or by whom they stand in for, can be theirs to
    /// answer for.
    private static final String OF_PERSON = """
            where n.need_id = any (array(
              select m.id from coaching.need m where m.startup_id = any (array(select p.startup_id from coaching.portfolio(cast(:person as uuid), :on) p))
              union select t.need_id from coaching.need_step t where t.state = 'TAKEN' and t.person_id = any (array(
                select cast(:person as uuid) union all select b.person_id from coaching.absence b
                where b.stand_in_id = cast(:person as uuid) and :on between b.absent_from and b.absent_until))))
            """;

    private static final String IN_STATE = """
            (case :state when 'all' then true when 'open' then open when 'closed' then not open else lower(state) = :state end)
            """;

    private final JdbcClient database;
    private final Clock clock;

    NeedSearch(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<NeedLine> find(ListFilter filter, @Nullable String cursor) {
        return filter.page(
                cursor,
                end -> asked(
                        FOUND + "select *, " + filter.order().place() + " as place from asked where " + IN_STATE
                                + end.cut(),
                        filter,
                        today()),
                Row.as(NeedLine.class));
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(ListFilter filter) {
        return asked(
                        FOUND + "select id from asked where " + IN_STATE
                                + filter.order().all(),
                        filter,
                        today())
                .query(Row.as(UUID.class))
                .list();
    }

    /// One need as it stands today.
    @Transactional(readOnly = true)
    public Optional<NeedLine> line(UUID need) {
        return asked(FOUND + "select * from asked where id = :need", LIST.read(Map.of()), today())
                .param("need", need)
                .query(NeedLine.class)
                .optional();
    }

    /// The open needs of a day.
    ///
    /// @param person who answers for them; null for all, those that nobody answers for among them
    @Transactional(readOnly = true)
    public List<NeedLine> open(LocalDate on, @Nullable UUID person) {
        return asked(
                        FOUND + "select * from asked where open order by due, id",
                        LIST.read(person == null ? Map.of() : Map.of("person", person.toString())),
                        on)
                .query(Row.as(NeedLine.class))
                .list();
    }

    /// How many the filter finds in all states, and how many of these are open, late, without a first contact or in one
    /// state.
    @Transactional(readOnly = true)
    public Counts counts(ListFilter filter) {
        Map<NeedStep.State, Long> byState = new TreeMap<>();
        long[] sums = new long[4];
        asked(FOUND + """
                        select state, count(*) as all, count(*) filter (where open) as open,
                          count(*) filter (where due < :on) as late,
                          count(*) filter (where open and first_contact_on is null) as uncontacted
                        from asked group by state
                        """, filter, today()).query(row -> {
            byState.put(NeedStep.State.valueOf(row.getString("state")), row.getLong("all"));
            sums[0] += row.getLong("all");
            sums[1] += row.getLong("open");
            sums[2] += row.getLong("late");
            sums[3] += row.getLong("uncontacted");
        });
        return new Counts(sums[0], sums[1], sums[2], sums[3], byState);
    }

    /// Who answers for open needs within reach, by id, in the order of names.
    @Transactional(readOnly = true)
    public Map<UUID, String> people(ListFilter filter) {
        return asked(FOUND + """
                        select distinct person_name, person from asked
                        where open and person is not null order by person_name, person
                        """, filter.without("family", "state", "person", "startup", "late"), today())
                .query(Row.map(row -> row.id("person"), row -> row.text("person_name")));
    }

    public record Counts(long all, long open, long late, long uncontacted, Map<NeedStep.State, Long> byState) {}

    private JdbcClient.StatementSpec asked(String sql, ListFilter filter, LocalDate on) {
        boolean few = filter.says("person") || filter.says("startup");
        return database.sql(sql.replace("{among}", filter.says("person") ? OF_PERSON : "")
                        .replace("{in charge}", few ? IN_CHARGE_OF_EACH : IN_CHARGE_OF_ALL)
                        .replace("{where}", filter.conditions()))
                .params(filter.values())
                .param("on", on)
                .param("state", filter.state(OPEN));
    }
}
