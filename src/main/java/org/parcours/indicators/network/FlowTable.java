package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
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
                end as "end"
              from coaching.needs_as_of(now(), :today) n
              left join (select need_id, min(outcome_on) as outcome_on from connections.introductions_as_of(now(), :today) group by need_id) i
                on i.need_id = n.need_id
              where n.expressed_on between :from and :until)
            """;

    static final ListDefinition LIST = new ListDefinition(100)
            .day("from", "")
            .day("until", "")
            .text("family", "g.family = :family")
            .one("answer", Flow.Answer.class, "g.answer = :answer")
            .one("end", Flow.End.class, "g.\"end\" = :end")
            .order(new Order("LAST", "g.expressed_on", "date", "g.need_id", false));

    private final JdbcClient database;

    FlowTable(JdbcClient database) {
        this.database = database;
    }

    List<Flow.Part> parts(Flow.Period period, LocalDate today) {
        return statement(
                        NEEDS + "select family, answer, \"end\", count(*) as needs from gone group by 1, 2, 3",
                        period,
                        today)
                .query(Row.as(Flow.Part.class))
                .list();
    }

    /// A page of the needs of a band, those expressed last first.
    Slice<Flow.Need> needs(Flow.Band band, LocalDate today, @Nullable String cursor) {
        ListFilter filter = band.filter();
        return filter.page(
                cursor,
                end -> statement(NEEDS + """
                        select g.*, g.need_id as id, s.name, s.name_arabic, g.expressed_on as place
                        from gone g join startups.startup s on s.id = g.startup_id where true
                        """ + filter.conditions() + end.cut(), band.period(), today)
                        .params(filter.values()),
                Row.as(Flow.Need.class));
    }

    private JdbcClient.StatementSpec statement(String sql, Flow.Period period, LocalDate today) {
        return database.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .param("today", today);
    }
}
