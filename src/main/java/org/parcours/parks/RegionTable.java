package org.parcours.parks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionTable {
    private final JdbcClient database;

    RegionTable(JdbcClient database) {
        this.database = database;
    }

    List<Region> all() {
        return database.sql("select * from parks.region order by code")
                .query(Row.as(Region.class))
                .list();
    }

    Optional<Region> byId(UUID id) {
        return database.sql("select * from parks.region where id = ?")
                .param(id)
                .query(Row.as(Region.class))
                .optional();
    }

    void add(UUID id, String code, LocalizedText names) {
        database.sql("insert into parks.region (id, code, names) values (?, ?, ?)")
                .params(id, code, names)
                .update();
    }

    void change(Region seen, String code, LocalizedText names) {
        int changed = database.sql("update parks.region set code = ?, names = ? where id = ? and recorded_at = ?")
                .params(code, names, seen.id(), seen.recordedAt())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("region " + seen.id());
        }
    }
}
