package org.parcours.indicators.network;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private final JdbcClient database;

    FlowTable(JdbcClient database) {
        this.database = database;
    }

    List<Flow.Part> parts(Flow.Period period, LocalDate today) {
        return asked(
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

    /// The needs of a band, those expressed last first.
    List<Flow.Need> needs(Flow.Period period, Flow.Chosen chosen, LocalDate today, int most) {
        return asked(NEEDS + """
                        select g.*, s.name from gone g join startups.startup s on s.id = g.startup_id
                        where (cast(:family as text) is null or g.family = :family)
                          and (cast(:answer as text) is null or g.answer = :answer) and (cast(:ended as text) is null or g.ended = :ended)
                        order by g.expressed_on desc, g.need_id limit :most
                        """, period, today)
                .param("family", chosen.family(), Types.VARCHAR)
                .param(
                        "answer",
                        chosen.answer() == null ? null : chosen.answer().name(),
                        Types.VARCHAR)
                .param("ended", chosen.end() == null ? null : chosen.end().name(), Types.VARCHAR)
                .param("most", most)
                .query((row, number) -> new Flow.Need(
                        row.getObject("need_id", UUID.class),
                        row.getObject("startup_id", UUID.class),
                        row.getString("name"),
                        row.getString("family"),
                        row.getObject("expressed_on", LocalDate.class),
                        Flow.Answer.valueOf(row.getString("answer")),
                        Flow.End.valueOf(row.getString("ended"))))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Flow.Period period, LocalDate today) {
        return database.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .param("today", today);
    }
}
