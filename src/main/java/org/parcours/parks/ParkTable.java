package org.parcours.parks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParkTable {
    private static final String SELECT = "select *, region_id as region, capacity_m2 as capacity from parks.park ";
    private static final RowMapper<Park> PARK =
            Row.as(row -> new Park(row.id("id"), row.record(Park.Facts.class), row.moment("recorded_at")));

    private final JdbcClient database;

    ParkTable(JdbcClient database) {
        this.database = database;
    }

    List<Park> all() {
        return database.sql(SELECT + "order by opened_on nulls last, code")
                .query(PARK)
                .list();
    }

    Optional<Park> byId(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(PARK).optional();
    }

    void add(UUID id, Park.Facts facts) {
        database.sql("""
                        insert into parks.park (id, region_id, code, names, city, latitude, longitude, opened_on, closed_on,
                          capacity_m2, offices, desks)
                        values (:id, :region, :code, :names, :city, :latitude, :longitude, :openedOn, :closedOn,
                          :capacity, :offices, :desks)
                        """).paramSource(facts).param("id", id).update();
    }

    void change(UUID park, Instant version, Park.Facts facts) {
        int changed = database.sql("""
                        update parks.park set region_id = :region, code = :code, names = :names, city = :city,
                          latitude = :latitude, longitude = :longitude, opened_on = :openedOn, closed_on = :closedOn,
                          capacity_m2 = :capacity, offices = :offices, desks = :desks
                        where id = :id and recorded_at = :seen
                        """)
                .paramSource(facts)
                .param("id", park)
                .param("seen", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("park " + park);
        }
    }
}
