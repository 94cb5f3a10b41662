package org.parcours.connections.line;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.text.Amount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the introductions of a need, as far as the reader's scope reaches.
@Component
public class IntroductionTimelines {
    private final JdbcClient database;

    IntroductionTimelines(JdbcClient database) {
        this.database = database;
    }

    /// In the order in which they were proposed. That both were connected goes without saying once the second agreed.
    @Transactional(readOnly = true)
    public List<IntroductionTimeline> of(UUID need) {
        Map<UUID, List<IntroductionTimeline.Event>> events = new LinkedHashMap<>();
        Map<UUID, String[]> names = new LinkedHashMap<>();
        database.sql("""
                        select i.id, p.name, p.name_arabic, e.happened_on, e.what, e.value, e.currency, e.reason
                        from connections.introduction i
                        join connections.partner p on p.id = i.partner_id
                        join lateral (
                          select s.happened_on, s.step as what, null::numeric as value, null::text as currency, s.reason, s.position
                            from connections.introduction_step s where s.introduction_id = i.id and s.step <> 'CONNECTED'
                          union all
                          select o.happened_on, 'outcome.' || o.kind, o.value, o.currency, o.reason, 1000
                            from connections.outcome o where o.introduction_id = i.id) e on true
                        where i.need_id = ? order by i.proposed_on, i.id, e.happened_on, e.position, e.what
                        """).param(need).query(Row.each(row -> {
            UUID id = row.id("id");
            names.putIfAbsent(id, new String[] {row.text("name"), row.text("name_arabic")});
            events.computeIfAbsent(id, introduction -> new ArrayList<>()).add(event(row));
        }));
        return events.entrySet().stream()
                .map(track -> track(
                        track.getKey(), names.getOrDefault(track.getKey(), new String[] {"", null}), track.getValue()))
                .toList();
    }

    private static IntroductionTimeline track(
            UUID introduction, @Nullable String[] names, List<IntroductionTimeline.Event> events) {
        return new IntroductionTimeline(introduction, String.valueOf(names[0]), names[1], events);
    }

    private static IntroductionTimeline.Event event(Row row) throws SQLException {
        @Nullable BigDecimal value = row.get("value", BigDecimal.class);
        return new IntroductionTimeline.Event(
                row.day("happened_on"),
                row.text("what"),
                value == null ? null : new Amount(value, row.text("currency")),
                row.text("reason"));
    }
}
