package org.parcours.connections.introductions;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.parcours.database.Scope;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Introductions within reach as they stand today, newest first. A side sees its own: the startup
/// from the beginning,
/// the partner once the startup has agreed.
@Component
public class IntroductionSearch {
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
              where (cast(:id as uuid) is null or i.id = :id)
                and (cast(:need as uuid) is null or i.need_id = :need)
                and (cast(:startup as uuid) is null or i.startup_id = :startup)
                and (cast(:partner as uuid) is null or i.partner_id = :partner)
                and (cast(:mine as uuid) is null or c.person_id = :mine)
                and (not :side or i.startup_id = any(:own) or i.partner_id = any(:own)
                  and exists (select from connections.introduction_step g where g.introduction_id = i.id and g.step = 'STARTUP_AGREED'))
            ), asked as (
              select * from found where case :waits when 'STARTUP' then state = 'PROPOSED'
                when 'PARTNER' then state = 'STARTUP_AGREED' else true end
            )
            """;
    private static final String IN_STATE = """
            case :state when 'all' then true
              when 'open' then state in ('PROPOSED', 'STARTUP_AGREED', 'CONNECTED') or state = 'MET' and outcome is null
              else lower(state) = :state end
            """;

    private static final Order NEWEST_FIRST = new Order("NEWEST", "proposed_on", "date", "id", false);

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Reach reach;
    private final Clock clock;

    IntroductionSearch(JdbcClient database, ObjectMapper json, Reach reach, Clock clock) {
        this.database = database;
        this.json = json;
        this.reach = reach;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// One page, at a cursor that another page gave; the first page without one.
    public Slice<IntroductionLine> find(IntroductionFilter filter, @Nullable String cursor) {
        Asking asking = asking();
        Optional<Cursor> at = NEWEST_FIRST.at(cursor);
        return Slice.of(
                reach.further(() -> asked(
                                FOUND + "select * from asked where " + IN_STATE
                                        + NEWEST_FIRST.page(at, IntroductionFilter.SIZE),
                                filter,
                                null,
                                asking)
                        .param("place", at.map(Cursor::value).orElse(null), Types.VARCHAR)
                        .param("at", at.map(Cursor::id).orElse(null), Types.OTHER)
                        .query((row, number) -> line(row))
                        .list()),
                IntroductionFilter.SIZE,
                at,
                line -> NEWEST_FIRST.after(line.proposedOn().toString(), line.id()));
    }

    /// One introduction as it stands today.
    public Optional<IntroductionLine> line(UUID introduction) {
        Asking asking = asking();
        return reach.further(() -> asked(
                        FOUND + "select * from asked",
                        IntroductionFilter.of(Map.of("state", IntroductionFilter.ALL)),
                        introduction,
                        asking)
                .query((row, number) -> line(row))
                .optional());
    }

    /// How many the filter finds in each state, and how many wait for a side.
    public Counts counts(IntroductionFilter filter) {
        Asking asking = asking();
        return reach.further(() -> {
            Map<IntroductionState, Long> byState = new TreeMap<>();
            long[] open = new long[1];
            asked(
                            FOUND + "select state, count(*) as all, count(*) filter (where outcome is null) as bare"
                                    + " from asked group by state",
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

    private JdbcClient.StatementSpec asked(String sql, IntroductionFilter filter, @Nullable UUID id, Asking asking) {
        Side waits = filter.waits();
        return database.sql(sql)
                .param("on", today())
                .param("id", id, Types.OTHER)
                .param("need", filter.need(), Types.OTHER)
                .param("startup", filter.startup(), Types.OTHER)
                .param("partner", filter.partner(), Types.OTHER)
                .param("mine", filter.mine() ? asking.person() : null, Types.OTHER)
                .param("side", asking.side())
                .param("own", asking.own().toArray(UUID[]::new))
                .param("waits", waits == null ? "" : waits.name())
                .param("state", filter.state());
    }

    private IntroductionLine line(ResultSet row) throws SQLException {
        String offer = row.getString("offer");
        String outcome = row.getString("outcome");
        return new IntroductionLine(
                row.getObject("id", UUID.class),
                new Party(
                        row.getObject("startup_id", UUID.class),
                        row.getString("startup"),
                        row.getString("startup_arabic")),
                new Party(
                        row.getObject("partner_id", UUID.class),
                        row.getString("partner"),
                        row.getString("partner_arabic")),
                row.getObject("park_id", UUID.class),
                json.readValue(row.getString("park"), LocalizedText.class),
                new IntroductionLine.About(
                        row.getObject("need_id", UUID.class), row.getString("family"), row.getString("words")),
                offer == null ? null : json.readValue(offer, LocalizedText.class),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                IntroductionState.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getObject("connected_on", LocalDate.class),
                outcome == null ? null : Outcome.Kind.valueOf(outcome),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"));
    }
}
