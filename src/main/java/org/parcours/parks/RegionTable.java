package org.parcours.parks;

import static org.parcours.database.BulkRows.columns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionTable {
    private static final RowMapper<Region> REGION =
            Row.as(row -> new Region(row.id("id"), row.record(Region.Facts.class), row.moment("recorded_at")));

    private final JdbcClient database;
    private final BulkRows rows;

    RegionTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    List<Region> all() {
        return database.sql("select * from parks.region order by code")
                .query(REGION)
                .list();
    }

    Optional<Region> byId(UUID id) {
        return database.sql("select * from parks.region where id = ?")
                .param(id)
                .query(REGION)
                .optional();
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since that version
    void lock(UUID region, Instant version) {
        rows.lock("parks.region", region, version);
    }

    void save(Map<UUID, Region.Facts> factsById) {
        rows.save("parks.region", factsById, facts -> columns("code", facts.code(), "names", facts.names()));
    }
}
