package org.parcours.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StretchTable {
    private final JdbcClient database;

    StretchTable(JdbcClient database) {
        this.database = database;
    }

    /// The last day that was worked out, null where none was; another node waits here until this one is done.
    @Nullable
    LocalDate lockWorkedOut() {
        database.sql("insert into home.worked_out (until_on) values (date '-infinity') on conflict do nothing")
                .update();
        return database.sql("select nullif(until_on, date '-infinity') from home.worked_out for update")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    void workedOut(LocalDate day) {
        database.sql("update home.worked_out set until_on = ?").param(day).update();
    }

    /// Lines that stood the day before go on, the others begin.
    void extend(List<DayItem> lines, LocalDate day) {
        database.sql("""
                        with line as (
                          select * from unnest(:ids, :rules, :subjects, :parks, :owners) as l (id, rule, subject_id, park_id, owner_id)
                        ), gone_on as (
                          update home.stretch s set last_on = :day, owner_id = line.owner_id
                          from line
                          where s.rule = line.rule and s.subject_id = line.subject_id and s.last_on = :day - 1
                          returning s.rule, s.subject_id
                        )
                        insert into home.stretch (id, rule, subject_id, park_id, owner_id, first_on, last_on)
                        select id, rule, subject_id, park_id, owner_id, :day, :day from line
                        where not exists (select from gone_on g where g.rule = line.rule and g.subject_id = line.subject_id)
                        on conflict do nothing
                        """)
                .param("ids", ids(lines, line -> Ids.next()))
                .param("rules", lines.stream().map(line -> line.rule().code()).toArray(String[]::new))
                .param("subjects", ids(lines, DayItem::subject))
                .param("parks", ids(lines, DayItem::park))
                .param("owners", ids(lines, DayItem::owner))
                .param("day", day)
                .update();
    }

    private static @Nullable UUID[] ids(List<DayItem> lines, Function<DayItem, @Nullable UUID> of) {
        @Nullable UUID[] ids = new UUID[lines.size()];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = of.apply(lines.get(at));
        }
        return ids;
    }
}
