package org.parcours.indicators.network;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the published lives of needs and introductions, as far as the reader's scope reaches.
@Repository
class FlowTable {
    private static final String NEEDS = """
            with gone as (
              select n.need_id, n.startup_id, n.family, n.expressed_on,
                case when n.introduced_on is not null then 'INTRODUCED' when n.answered_on is not null then 'ANSWERED' else 'NONE' end as answer,
                case
                  when i.outcome_on is not null then 'OUTCOME'
                  when n.state in ('EXPRESSED', 'TAKEN', 'REOPENED') then 'OPEN'
                  else n.state
                end as ended
              from coaching.needs_as_of(now(), :today) n
              left join (select need_id, min(outcome_on) as outcome_on from connections.introductions_as_of(now(), :today) group by need_id) i
                on i.need_id = n.need_id
              where n.expressed_on between :from and :until)
            """;

    private static final Order LAST_FIRST = new Order("LAST", "g.expressed_on", "date", "g.need_id", false);
    private static final int SIZE = 100;

    private final JdbcClient database;

    FlowTable(JdbcClient database) {
        this.database = database;
    }

    List<Flow.Part> parts(Flow.Period period, LocalDate today) {
        return statement(
                        NEEDS + "select family, answer, ended, count(*) as needs from gone group by 1, 2, 3",
                        period,
                        today)
                .query((row, number) -> new Flow.Part(
                        row.getString("family"),
                        Flow.Answer.valueOf(row.getString("answer")),
                        Flow.End.valueOf(row.getString("ended")),
                        row.getLong("needs")))
                .list();
    }

    /// A page of the needs of a band, those expressed last first.
    Slice<Flow.Need> needs(Flow.Band band, LocalDate today, @Nullable String cursor) {
        Flow.Chosen chosen = band.chosen();
        Optional<Cursor> at = LAST_FIRST.at(cursor);
        List<Flow.Need> found = statement(NEEDS + """
                        select g.*, s.name, s.name_arabic from gone g join startups.startup s on s.id = g.startup_id
                        where (cast(:family as text) is null or g.family = :family)
                          and (cast(:answer as text) is null or g.answer = :answer) and (cast(:ended as text) is null or g.ended = :ended)
                        """ + LAST_FIRST.page(at, SIZE), band.period(), today)
                .param("family", chosen.family(), Types.VARCHAR)
                .param("answer", name(chosen.answer()), Types.VARCHAR)
                .param("ended", name(chosen.end()), Types.VARCHAR)
                .param("place", at.map(Cursor::value).orElse(null), Types.VARCHAR)
                .param("at", at.map(Cursor::id).orElse(null), Types.OTHER)
                .query((row, number) -> new Flow.Need(
                        row.getObject("need_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        row.getString("family"),
                        row.getObject("expressed_on", LocalDate.class),
                        Flow.Answer.valueOf(row.getString("answer")),
                        Flow.End.valueOf(row.getString("ended"))))
                .list();
        return Slice.of(
                found, SIZE, at, need -> LAST_FIRST.after(need.expressedOn().toString(), need.id()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private JdbcClient.StatementSpec statement(String sql, Flow.Period period, LocalDate today) {
        return database.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .param("today", today);
    }
}
