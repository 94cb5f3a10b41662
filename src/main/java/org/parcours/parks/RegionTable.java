package org.parcours.parks;

import static org.parcours.database.BulkRows.columns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.springframework.dao.OptimisticLockingFailureException;
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

    /// Locks a region until the transaction ends.
    ///
    /// @throws OptimisticLockingFailureException if it is no longer the version that was read
    void lock(UUID region, Instant version) {
        database.sql("select id from parks.region where id = ? and recorded_at = ? for no key update")
                .params(region, version)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("region " + region));
    }

    void save(Map<UUID, Region.Facts> factsById) {
        rows.save("parks.region", factsById, facts -> columns("code", facts.code(), "names", facts.names()));
    }
}
