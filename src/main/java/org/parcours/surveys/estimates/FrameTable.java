package org.parcours.surveys.estimates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of everybody on a campaign's list, as of the day on which it opened.
@Repository
class FrameTable {
    private final JdbcClient database;

    FrameTable(JdbcClient database) {
        this.database = database;
    }

    private record Known(
            String region,
            @Nullable String sector,
            @Nullable Integer age,
            @Nullable Integer jobs) {}

    /// The list with what is known of each, in its order.
    List<Member> members(UUID campaign, LocalDate on, List<Asked> frame) {
        Map<UUID, Known> known = new HashMap<>();
        database.sql("""
                        select a.id, r.code as region, s.sector, extract(year from age(:on, s.founded_on))::int as age, m.jobs::int as jobs
                        from surveys.asked a
                        join startups.startup s on s.id = a.startup_id
                        join parks.park p on p.id = a.park_id
                        join parks.region r on r.id = p.region_id
                        left join lateral (
                          select sum(value) as jobs from startups.measure
                          where startup_id = a.startup_id and kind in ('jobs-women', 'jobs-men') and period_until <= :on
                          group by period_until, source order by period_until desc, source limit 1
                        ) m on true
                        where a.campaign_id = :campaign
                        """).param("campaign", campaign).param("on", on).query(row -> {
            known.put(
                    row.getObject("id", UUID.class),
                    new Known(
                            row.getString("region"),
                            row.getString("sector"),
                            row.getObject("age", Integer.class),
                            row.getObject("jobs", Integer.class)));
        });
        return frame.stream()
                .map(one -> member(one, Objects.requireNonNull(known.get(one.id()))))
                .toList();
    }

    private static Member member(Asked asked, Known known) {
        return new Member(asked, known.region(), known.sector(), known.age(), known.jobs());
    }
}
