package org.parcours.coaching.exchanges;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Finds exchanges within reach, page after page. The pieces of SQL are written here; only values come from a request.
@Component
public class ExchangeSearch {
    private static final String AMONG = """
            from coaching.exchange e join startups.startup s on s.id = e.startup_id join parks.park p on p.id = e.park_id
            where true""";

    /// `q`: name of the startup, in any spelling and script; `person`: who spoke with it; `from`, `until`: days.
    public static final ListDefinition LIST = new ListDefinition(50, 200)
            .text("q", "position(:folded in s.search_key) > 0")
            .text("park", "p.code = :park")
            .id("person", "e.person_id = :person")
            .one("kind", Exchange.Kind.class, "e.kind = :kind")
            .day("from", "e.held_on >= :from")
            .day("until", "e.held_on <= :until")
            .id("startup", "e.startup_id = :startup")
            .order(new Order("NEWEST", "e.held_on", "date", "e.id", false))
            .order(new Order("OLDEST", "e.held_on", "date", "e.id", true))
            .order(new Order("STARTUP", "s.name", "text", "e.id", true));

    private final JdbcClient database;

    ExchangeSearch(JdbcClient database) {
        this.database = database;
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<ExchangeFound> find(ListFilter filter, @Nullable String cursor) {
        return filter.page(
                cursor,
                end -> database.sql(
                                """
                        select e.*, e.startup_id as startup, s.name, s.name_arabic, p.names as park,
                          coalesce((select a.name from accounts.person a where a.id = e.person_id), '') as person,
                          (select count(*) from coaching.next_step n where n.exchange_id = e.id
                            and not exists (select from coaching.step_done d where d.next_step_id = n.id)) as promised,
                        """ + filter.order().place() + " as place " + AMONG + filter.conditions() + end.cut())
                        .params(filter.values()),
                Row.as(ExchangeFound.class));
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(ListFilter filter) {
        return database.sql("select e.id " + AMONG + filter.conditions()
                        + filter.order().all())
                .params(filter.values())
                .query(Row.as(UUID.class))
                .list();
    }

    /// How many the filter finds and with how many startups; and of each kind, whichever kind it asks for.
    @Transactional(readOnly = true)
    public Counts counts(ListFilter filter) {
        Map<Exchange.Kind, Long> byKind = new EnumMap<>(Exchange.Kind.class);
        long[] sums = new long[2];
        ListFilter every = filter.without("kind");
        database.sql("select e.kind, count(*) as all, count(distinct e.startup_id) as startups " + AMONG
                        + every.conditions() + " group by grouping sets ((e.kind), ())")
                .params(every.values())
                .query(row -> {
                    Exchange.Kind kind = Optional.ofNullable(row.getString("kind"))
                            .map(Exchange.Kind::valueOf)
                            .orElse(null);
                    if (kind != null) {
                        byKind.put(kind, row.getLong("all"));
                    }
                    if (kind == filter.get("kind", Exchange.Kind.class)) {
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
        return database.sql("""
                        select a.id, a.name from accounts.person a
                        where exists (select from coaching.exchange e where e.person_id = a.id
                          and (cast(:park as text) is null or e.park_id = (select p.id from parks.park p where p.code = :park)))
                        order by a.name, a.id
                        """)
                .param("park", park, java.sql.Types.VARCHAR)
                .query(Row.map(row -> row.id("id"), row -> row.text("name")));
    }
}
