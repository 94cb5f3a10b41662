package org.parcours.coaching.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Names;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Finds exchanges within reach, page after page. The pieces of SQL are written here; only values come from a request.
@Component
public class ExchangeSearch {
    private static final String AMONG = """
            from coaching.exchange e join startups.startup s on s.id = e.startup_id join parks.park p on p.id = e.park_id
            where true""";

    private static final Map<String, String> CONDITIONS = Map.of(
            "q", " and position(:q in s.search_key) > 0",
            "park", " and p.code = :park",
            "person", " and e.person_id = :person",
            "kind", " and e.kind = :kind",
            "from", " and e.held_on >= :from",
            "until", " and e.held_on <= :until",
            "startup", " and e.startup_id = :startup");

    private final JdbcClient database;
    private final ObjectMapper json;

    ExchangeSearch(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<ExchangeFound> find(ExchangeFilter filter, @Nullable String cursor) {
        Order order = filter.sort().order();
        Optional<Cursor> at = order.at(cursor);
        Map<String, @Nullable Object> values = values(filter);
        at.ifPresent(place -> {
            values.put("place", place.value());
            values.put("at", place.id());
        });
        return Slice.of(
                database.sql("""
                                select e.*, s.name, s.name_arabic, p.names as park,
                                  (select a.name from accounts.person a where a.id = e.person_id) as person,
                                  (select count(*) from coaching.next_step n where n.exchange_id = e.id
                                    and not exists (select from coaching.step_done d where d.next_step_id = n.id)) as promised
                                """ + AMONG + conditions(filter) + order.page(at, filter.size()))
                        .params(values)
                        .query((row, number) -> found(row))
                        .list(),
                filter.size(),
                at,
                line -> order.after(
                        filter.sort() == ExchangeFilter.Sort.STARTUP
                                ? line.name()
                                : line.heldOn().toString(),
                        line.id()));
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(ExchangeFilter filter) {
        return database.sql("select e.id " + AMONG + conditions(filter)
                        + filter.sort().order().all())
                .params(values(filter))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /// How many the filter finds and with how many startups; and of each kind, whichever kind it asks for.
    @Transactional(readOnly = true)
    public Counts counts(ExchangeFilter filter) {
        Map<Exchange.Kind, Long> byKind = new EnumMap<>(Exchange.Kind.class);
        long[] sums = new long[2];
        ExchangeFilter every = filter.ofEveryKind();
        database.sql("select e.kind, count(*) as all, count(distinct e.startup_id) as startups " + AMONG
                        + conditions(every) + " group by grouping sets ((e.kind), ())")
                .params(values(every))
                .query(row -> {
                    Exchange.Kind kind = Optional.ofNullable(row.getString("kind"))
                            .map(Exchange.Kind::valueOf)
                            .orElse(null);
                    if (kind != null) {
                        byKind.put(kind, row.getLong("all"));
                    }
                    if (kind == filter.kind()) {
                        sums[0] = row.getLong("all");
                        sums[1] = row.getLong("startups");
                    }
                });
        return new Counts(sums[0], sums[1], byKind);
    }

    public record Counts(long all, long startups, Map<Exchange.Kind, Long> byKind) {}

    /// Who spoke with any startup of a park, by id, in the order of names.
    ///
    /// @param park code; null for all parks within reach
    @Transactional(readOnly = true)
    public Map<UUID, String> people(@Nullable String park) {
        Map<UUID, String> people = new LinkedHashMap<>();
        database.sql("""
                        select a.id, a.name from accounts.person a
                        where exists (select from coaching.exchange e where e.person_id = a.id
                          and (cast(:park as text) is null or e.park_id = (select p.id from parks.park p where p.code = :park)))
                        order by a.name, a.id
                        """).param("park", park, java.sql.Types.VARCHAR).query(row -> {
            people.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return people;
    }

    private static String conditions(ExchangeFilter filter) {
        return filter.toMap().keySet().stream()
                .map(word -> CONDITIONS.getOrDefault(word, ""))
                .collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> values(ExchangeFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>(filter.words());
        values.replaceAll((word, value) -> value instanceof Enum<?> one ? one.name() : value);
        values.computeIfPresent("q", (word, typed) -> Names.fold(typed.toString()));
        return values;
    }

    private ExchangeFound found(ResultSet row) throws SQLException {
        return new ExchangeFound(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                json.readValue(row.getString("park"), LocalizedText.class),
                Exchange.Kind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                Optional.ofNullable(row.getString("person")).orElse(""),
                row.getString("about"),
                row.getBoolean("shared"),
                row.getInt("promised"));
    }
}
