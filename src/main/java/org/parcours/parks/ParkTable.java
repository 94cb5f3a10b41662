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
class ParkTable {
    private static final String SELECT = "select *, region_id as region, capacity_m2 as capacity from parks.park ";
    private static final RowMapper<Park> PARK =
            Row.as(row -> new Park(row.id("id"), row.record(Park.Facts.class), row.moment("recorded_at")));

    private final JdbcClient database;
    private final BulkRows rows;

    ParkTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    List<Park> all() {
        return database.sql(SELECT + "order by opened_on nulls last, code")
                .query(PARK)
                .list();
    }

    Optional<Park> byId(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(PARK).optional();
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since that version
    void lock(UUID park, Instant version) {
        rows.lock("parks.park", park, version);
    }

    void save(Map<UUID, Park.Facts> factsById) {
        rows.save(
                "parks.park",
                factsById,
                facts -> columns(
                        "region_id", facts.region(),
                        "code", facts.code(),
                        "names", facts.names(),
                        "city", facts.city(),
                        "latitude", facts.latitude(),
                        "longitude", facts.longitude(),
                        "opened_on", facts.openedOn(),
                        "closed_on", facts.closedOn(),
                        "capacity_m2", facts.capacity(),
                        "offices", facts.offices(),
                        "desks", facts.desks()));
    }
}
