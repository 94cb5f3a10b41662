package org.parcours.connections.matching;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Terms;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// Every offer of a need's family, with what lies between its partner and the startup. One statement for all of them.
@Repository
class OfferedTable {
    private final JdbcClient database;
    private final ObjectMapper json;

    OfferedTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Offered> of(Asked asked) {
        return database.sql("""
                        with asked as materialized (select connections.asks(:words) as query),
                        mine as materialized (
                          select i.* from connections.introductions_on(:on) i where i.startup_id = :startup
                        ), between as materialized (
                          select partner_id,
                            max(state_on) filter (where state in ('STARTUP_DECLINED', 'PARTNER_DECLINED')) as refused_on,
                            max(proposed_on) filter (where state in ('PROPOSED', 'STARTUP_AGREED', 'PARTNER_AGREED', 'CONNECTED')) as under_way,
                            max(met_on) as met_on, bool_or(coalesce(outcome, 'NONE') <> 'NONE') as outcome
                          from mine group by partner_id
                        ), ended as materialized (
                          select i.partner_id, count(*) filter (where i.outcome <> 'NONE') as helped, count(*) as ended
                          from connections.introductions_on(:on) i join coaching.need n on n.id = i.need_id
                          where n.family = :family and i.state in ('MET', 'STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED')
                          group by i.partner_id
                        ), taken as materialized (
                          select i.offer_id, count(*) as taken from connections.introductions_on(:on) i
                          where i.proposed_on >= date_trunc('month', cast(:on as date)) and i.offer_id is not null
                            and i.state not in ('STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED', 'WITHDRAWN')
                          group by i.offer_id
                        )
                        select o.*, p.name, p.name_arabic, p.languages, p.parks, p.regions, s.said_on, s.stale,
                          coalesce(t.taken, 0) as taken, c.reason as conflict, b.refused_on, b.under_way, b.met_on, b.outcome as came,
                          coalesce(e.helped, 0) as helped, coalesce(e.ended, 0) as ended,
                          connections.stems(coalesce((select string_agg(value, ' ') from jsonb_each_text(o.words)), '')) @@ asked.query as alike
                        from connections.offer o
                        join connections.partner p on p.id = o.partner_id and p.merged_into is null
                        join connections.offers_on(:on) s on s.offer_id = o.id
                        cross join asked
                        left join between b on b.partner_id = o.partner_id
                        left join ended e on e.partner_id = o.partner_id
                        left join taken t on t.offer_id = o.id
                        left join connections.conflict c on c.partner_id = o.partner_id and c.startup_id = :startup
                        where o.family = :family
                        """)
                .param("words", asked.words())
                .param("on", asked.on())
                .param("startup", asked.startup())
                .param("family", asked.family())
                .query(this::offered)
                .list();
    }

    private Offered offered(ResultSet row, int number) throws SQLException {
        boolean alike = row.getBoolean("alike");
        @Nullable Boolean known = row.wasNull() ? null : alike;
        return new Offered(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                json.readValue(row.getString("words"), LocalizedText.class),
                terms(row),
                AskedTable.texts(row.getArray("languages")),
                ids(row.getArray("parks")),
                ids(row.getArray("regions")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("said_on", LocalDate.class),
                row.getBoolean("stale"),
                row.getInt("capacity_a_month"),
                row.getInt("taken"),
                known,
                new Offered.Between(
                        row.getString("conflict"),
                        row.getObject("refused_on", LocalDate.class),
                        row.getObject("under_way", LocalDate.class),
                        row.getObject("met_on", LocalDate.class),
                        row.getBoolean("came")),
                new Offered.Past(row.getInt("helped"), row.getInt("ended")));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        @Nullable BigDecimal from = row.getBigDecimal("ticket_from");
        int hours = row.getInt("hours_a_month");
        @Nullable Integer given = row.wasNull() ? null : hours;
        return new Terms(
                from,
                row.getBigDecimal("ticket_to"),
                row.getString("currency"),
                AskedTable.texts(row.getArray("instruments")),
                AskedTable.texts(row.getArray("stages")),
                AskedTable.texts(row.getArray("sectors")),
                AskedTable.texts(row.getArray("countries")),
                AskedTable.texts(row.getArray("customers")),
                AskedTable.texts(row.getArray("skills")),
                row.getString("level"),
                given);
    }

    private static List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
