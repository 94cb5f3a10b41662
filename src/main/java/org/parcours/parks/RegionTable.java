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
class RegionTable {
    private static final RowMapper<Region> REGION =
            Row.as(row -> new Region(row.id("id"), row.record(Region.Facts.class), row.moment("recorded_at")));

    private final JdbcClient database;

    RegionTable(JdbcClient database) {
        this.database = database;
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

    void add(UUID id, Region.Facts facts) {
        database.sql("insert into parks.region (id, code, names) values (?, ?, ?)")
                .params(id, facts.code(), facts.names())
                .update();
    }

    void change(UUID region, Instant version, Region.Facts facts) {
        int changed = database.sql("update parks.region set code = ?, names = ? where id = ? and recorded_at = ?")
                .params(facts.code(), facts.names(), region, version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("region " + region);
        }
    }
}
