package org.parcours.coaching.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Needs within reach as they stand on a day, found by what a list asks for: those that are due first come first.
@Component
public class NeedSearch {
    private static final String FOUND = """
            with found as (
              select n.*, d.words, st.name, st.name_arabic, p.code as park_code, p.names as park_names,
                w.person_id, least(n.contact_due, n.answer_due, n.silence_due) as due
              from coaching.needs_on(:on) n
              join coaching.need d on d.id = n.need_id
              join startups.startup st on st.id = n.startup_id
              join parks.park p on p.id = n.park_id
              {in charge}
              cross join lateral (select
                coalesce(coaching.acting_for(n.taken_by, n.park_id, :on), c.person_id) as person_id
                offset 0) w -- worked out once a need
              {among}
            ), asked as (
              select f.*, a.name as person_name from found f left join accounts.person a on a.id = f.person_id
              where (cast(:park as text) is null or f.park_code = :park)
                and (cast(:family as text) is null or f.family = :family)
                and (cast(:startup as uuid) is null or f.startup_id = :startup)
                and (cast(:person as uuid) is null or f.person_id = :person)
                and (not :late or f.due < :on)
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

    /// After all days that are due.
    private static final String NEVER = "9999-12-31";

    private static final Order DUE_FIRST = new Order(
            "DUE", "(coalesce(due, '" + NEVER + "')::text || opened_on) collate \"C\"", "text", "need_id", true);

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    NeedSearch(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<NeedLine> find(NeedFilter filter, @Nullable String cursor) {
        Optional<Cursor> at = DUE_FIRST.at(cursor);
        return Slice.of(
                asked(
                                FOUND + "select * from asked where " + IN_STATE + DUE_FIRST.page(at, NeedFilter.SIZE),
                                filter,
                                today())
                        .param("place", at.map(Cursor::value).orElse(null), Types.VARCHAR)
                        .param("at", at.map(Cursor::id).orElse(null), Types.OTHER)
                        .query((row, number) -> line(row))
                        .list(),
                NeedFilter.SIZE,
                at,
                line -> DUE_FIRST.after(
                        line.due().first().map(LocalDate::toString).orElse(NEVER) + line.openedOn(), line.id()));
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(NeedFilter filter) {
        return asked(FOUND + "select need_id from asked where " + IN_STATE + DUE_FIRST.all(), filter, today())
                .query((row, number) -> row.getObject("need_id", UUID.class))
                .list();
    }

    /// One need as it stands today.
    @Transactional(readOnly = true)
    public Optional<NeedLine> line(UUID need) {
        return asked(FOUND + "select * from asked where need_id = :need", NeedFilter.of(Map.of()), today())
                .param("need", need)
                .query((row, number) -> line(row))
                .optional();
    }

    /// The open needs of a day.
    ///
    /// @param person who answers for them; null for all, those that nobody answers for among them
    @Transactional(readOnly = true)
    public List<NeedLine> open(LocalDate on, @Nullable UUID person) {
        NeedFilter filter = new NeedFilter(null, null, NeedFilter.OPEN, person, null, false);
        return asked(FOUND + "select * from asked where open order by due, need_id", filter, on)
                .query((row, number) -> line(row))
                .list();
    }

    /// How many the filter finds in all states, and how many of these are open, late, without a first contact or in one
    /// state.
    @Transactional(readOnly = true)
    public Counts counts(NeedFilter filter) {
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
    public Map<UUID, String> people(NeedFilter filter) {
        Map<UUID, String> people = new LinkedHashMap<>();
        NeedFilter all = new NeedFilter(filter.park(), null, NeedFilter.OPEN, null, null, false);
        asked(FOUND + """
                        select distinct person_name, person_id from asked
                        where open and person_id is not null order by person_name, person_id
                        """, all, today()).query(row -> {
            people.put(row.getObject("person_id", UUID.class), row.getString("person_name"));
        });
        return people;
    }

    public record Counts(long all, long open, long late, long uncontacted, Map<NeedStep.State, Long> byState) {}

    private JdbcClient.StatementSpec asked(String sql, NeedFilter filter, LocalDate on) {
        boolean few = filter.person() != null || filter.startup() != null;
        return database.sql(sql.replace("{among}", filter.person() == null ? "" : OF_PERSON)
                        .replace("{in charge}", few ? IN_CHARGE_OF_EACH : IN_CHARGE_OF_ALL))
                .param("on", on)
                .param("park", filter.park(), Types.VARCHAR)
                .param("family", filter.family(), Types.VARCHAR)
                .param("startup", filter.startup(), Types.OTHER)
                .param("person", filter.person(), Types.OTHER)
                .param("late", filter.late())
                .param("state", filter.state());
    }

    private NeedLine line(ResultSet row) throws SQLException {
        return new NeedLine(
                row.getObject("need_id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                row.getObject("park_id", UUID.class),
                json.readValue(row.getString("park_names"), LocalizedText.class),
                row.getString("family"),
                row.getString("words"),
                Need.Urgency.valueOf(row.getString("urgency")),
                NeedStep.State.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("first_contact_on", LocalDate.class),
                new NeedLine.Due(
                        row.getObject("contact_due", LocalDate.class),
                        row.getObject("answer_due", LocalDate.class),
                        row.getObject("silence_due", LocalDate.class)));
    }
}
