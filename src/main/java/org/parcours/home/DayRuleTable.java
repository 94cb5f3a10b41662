package org.parcours.home;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DayRuleTable {
    private final JdbcClient database;

    DayRuleTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, DayRules.Setting> settings() {
        Map<String, DayRules.Setting> settings = new HashMap<>();
        database.sql("select rule, days, applied from home.rule_setting").query(row -> {
            settings.put(row.getString("rule"), new DayRules.Setting(row.getInt("days"), row.getBoolean("applied")));
        });
        return settings;
    }

    void set(String rule, DayRules.Setting setting) {
        database.sql("""
                        insert into home.rule_setting (id, rule, days, applied) values (?, ?, ?, ?)
                        on conflict (rule) do update set days = excluded.days, applied = excluded.applied
                        """)
                .params(Ids.next(), rule, setting.days(), setting.applied())
                .update();
    }

    /// How many lines each rule made that stood on a day after `since`.
    Map<String, Long> made(LocalDate since) {
        Map<String, Long> made = new HashMap<>();
        database.sql("select rule, count(*) from home.stretch where last_on > ? group by rule")
                .param(since)
                .query(row -> {
                    made.put(row.getString(1), row.getLong(2));
                });
        return made;
    }
}
