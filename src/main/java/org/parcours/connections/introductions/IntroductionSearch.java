package org.parcours.connections.introductions;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Introductions within reach as they stand today, newest first. A side sees its own: the startup from the beginning,
/// the partner once the startup has agreed.
@Component
public class IntroductionSearch {
    public static final String OPEN = "open";
    public static final String ALL = "all";

    /// `state`: `open`, `all`, or a state in small letters; `waits`: only those that wait for this side; `mine`: only
    /// those of startups that the reader is in charge of.
    public static final ListDefinition LIST = new ListDefinition(50)
            .state(IntroductionState.class, "", OPEN, ALL)
            .one(
                    "waits",
                    Side.class,
                    "case :waits when 'STARTUP' then x.state = 'PROPOSED'"
                            + " when 'PARTNER' then x.state = 'STARTUP_AGREED' else true end")
            .yes("mine", "(cast(:reader as uuid) is null or c.person_id = :reader)")
            .id("need", "i.need_id = :need")
            .id("startup", "i.startup_id = :startup")
            .id("partner", "i.partner_id = :partner")
            .order(new Order("NEWEST", "proposed_on", "date", "id", false));

    private static final String FOUND = """
            with found as (
              select i.id, i.need_id, i.startup_id, i.partner_id, i.park_id, i.proposed_on, x.state, x.state_on, x.connected_on,
                x.outcome, s.name as startup, s.name_arabic as startup_arabic, p.name as partner, p.name_arabic as partner_arabic,
                k.names as park, n.family, n.words, o.words as offer, c.person_id as owner_id, a.name as owner, b.name as proposed_by
              from connections.introductions_on(:on) x
              join connections.introduction i on i.id = x.introduction_id
              join connections.introduction_step f on f.introduction_id = i.id and f.step = 'PROPOSED'
              join startups.startup s on s.id = i.startup_id
              join parks.park k on k.id = i.park_id
              join coaching.need n on n.id = i.need_id
              join connections.partner p on p.id = i.partner_id
              left join connections.offer o on o.id = i.offer_id
              left join coaching.in_charge(:on) c on c.startup_id = i.startup_id
              left join accounts.person a on a.id = c.person_id
              left join accounts.person b on b.id = f.person_id
              where (cast(:id as uuid) is null or i.id = :id){where}
                and (not :side or i.startup_id = any(:own) or i.partner_id = any(:own)
                  and exists (select from connections.introduction_step g where g.introduction_id = i.id and g.step = 'STARTUP_AGREED'))
            )
            """;
    private static final String IN_STATE = """
            case :state when 'all' then true
              when 'open' then state in ('PROPOSED', 'STARTUP_AGREED', 'CONNECTED') or state = 'MET' and outcome is null
              else lower(state) = :state end
            """;

    private static final RowMapper<IntroductionLine> LINE = Row.as(row -> new IntroductionLine(
            row.id("id"),
            new Party(row.id("startup_id"), row.text("startup"), row.text("startup_arabic")),
            new Party(row.id("partner_id"), row.text("partner"), row.text("partner_arabic")),
            row.id("park_id"),
            row.get("park", LocalizedText.class),
            new IntroductionLine.About(row.id("need_id"), row.text("family"), row.text("words")),
            row.get("offer", LocalizedText.class),
            row.day("proposed_on"),
            row.text("proposed_by"),
            row.get("state", IntroductionState.class),
            row.day("state_on"),
            row.day("connected_on"),
            row.get("outcome", Outcome.Kind.class),
            row.id("owner_id"),
            row.text("owner")));

    private final JdbcClient database;
    private final Reach reach;
    private final Clock clock;

    IntroductionSearch(JdbcClient database, Reach reach, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Every one of a need, a startup or a partner.
    public static ListFilter every(String of, UUID id) {
        return LIST.read(Map.of("state", ALL, of, id.toString()));
    }

    /// One page, at a cursor that another page gave; the first page without one.
    public Slice<IntroductionLine> find(ListFilter filter, @Nullable String cursor) {
        Asking asking = asking();
        return reach.further(() -> filter.page(
                cursor,
                end -> asked(
                        FOUND + "select *, " + filter.order().place() + " as place from found where " + IN_STATE
                                + end.cut(),
                        filter,
                        null,
                        asking),
                LINE));
    }

    /// One introduction as it stands today.
    public Optional<IntroductionLine> line(UUID introduction) {
        Asking asking = asking();
        return reach.further(() -> asked(FOUND + "select * from found", LIST.read(Map.of()), introduction, asking)
                .query(LINE)
                .optional());
    }

    /// How many the filter finds in each state, and how many wait for a side.
    public Counts counts(ListFilter filter) {
        Asking asking = asking();
        return reach.further(() -> {
            Map<IntroductionState, Long> byState = new TreeMap<>();
            long[] open = new long[1];
            asked(
                            FOUND + "select state, count(*) as all, count(*) filter (where outcome is null) as bare"
                                    + " from found group by state",
                            filter,
                            null,
                            asking)
                    .query(row -> {
                        IntroductionState state = IntroductionState.valueOf(row.getString("state"));
                        byState.put(state, row.getLong("all"));
                        open[0] += state.underWay()
                                ? row.getLong("all")
                                : state == IntroductionState.MET ? row.getLong("bare") : 0;
                    });
            return new Counts(open[0], byState);
        });
    }

    /// How many there are.
    ///
    /// @param open those that are under way, or met and nothing is known of what came of it
    public record Counts(long open, Map<IntroductionState, Long> byState) {
        public long in(IntroductionState state) {
            return byState.getOrDefault(state, 0L);
        }
    }

    /// Who asks, before it is looked further than they reach.
    private record Asking(
            boolean side, List<UUID> own, @Nullable UUID person) {}

    private static Asking asking() {
        Scope scope = Scope.current();
        return new Asking(Reach.ofASide(), List.copyOf(scope.dossiers()), scope.person());
    }

    private JdbcClient.StatementSpec asked(String sql, ListFilter filter, @Nullable UUID id, Asking asking) {
        return database.sql(sql.replace("{where}", filter.conditions()))
                .params(filter.values())
                .param("on", today())
                .param("id", id, Types.OTHER)
                .param("reader", asking.person(), Types.OTHER)
                .param("side", asking.side())
                .param("own", asking.own().toArray(UUID[]::new))
                .param("state", filter.state(OPEN));
    }
}
