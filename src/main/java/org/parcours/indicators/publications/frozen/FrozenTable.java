package org.parcours.indicators.publications.frozen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind publications, as far as the reader's scope shows them.
@Component
public class FrozenTable {
    private static final int CHUNK = 5000;

    private final JdbcClient database;

    public FrozenTable(JdbcClient database) {
        this.database = database;
    }

    public void add(UUID publication, List<FrozenRow> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            database.sql("""
                            insert into indicators.publication_evidence (publication_id, place, salt, line)
                            select ?, * from unnest(cast(? as int[]), cast(? as bytea[]), cast(? as text[]))
                            """)
                    .param(publication)
                    .param(chunk.stream().map(FrozenRow::place).toArray(Integer[]::new))
                    .param(chunk.stream().map(FrozenRow::salt).toArray(byte[][]::new))
                    .param(chunk.stream().map(FrozenRow::line).toArray(String[]::new))
                    .update();
        }
    }

    /// All rows in their order.
    public List<FrozenRow> of(UUID publication) {
        return database.sql(
                        "select place, salt, line from indicators.publication_evidence where publication_id = ? order by place")
                .param(publication)
                .query((row, number) -> new FrozenRow(row.getInt(1), row.getBytes(2), row.getString(3)))
                .list();
    }

    /// With the names that startups had at a state of knowledge.
    ///
    /// @param from the first place
    public List<EvidenceLine> named(UUID publication, Instant known, int from, int limit) {
        return database.sql("""
                        select e.place, e.salt, e.line, coalesce(s.name, p.code) as name
                        from (select * from indicators.publication_evidence where publication_id = :id and place >= :from order by place limit :limit) e
                        left join startups.startup_as_of(:known) s on s.id = e.startup_id
                        left join parks.park p on p.id = e.park_id and e.startup_id is null
                        order by e.place
                        """)
                .param("id", publication)
                .param("from", from)
                .param("limit", limit)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var frozen = new FrozenRow(row.getInt(1), row.getBytes(2), row.getString(3));
                    return new EvidenceLine(frozen, frozen.json(), row.getString(4));
                })
                .list();
    }
}
