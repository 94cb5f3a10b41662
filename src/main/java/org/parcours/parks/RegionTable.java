package org.parcours.parks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.text.LocalizedText;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class RegionTable {
    private final JdbcClient database;
    private final ObjectMapper json;

    RegionTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Region> all() {
        return database.sql("select * from parks.region order by code")
                .query(this::region)
                .list();
    }

    Optional<Region> byId(UUID id) {
        return database.sql("select * from parks.region where id = ?")
                .param(id)
                .query(this::region)
                .optional();
    }

    private Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getObject("id", UUID.class),
                new Region.Facts(row.getString("code"), json.readValue(row.getString("names"), LocalizedText.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    void add(UUID id, Region.Facts facts) {
        database.sql("insert into parks.region (id, code, names) values (?, ?, cast(? as jsonb))")
                .params(id, facts.code(), json.writeValueAsString(facts.names()))
                .update();
    }

    void change(UUID region, Instant version, Region.Facts facts) {
        int changed = database.sql("""
                        update parks.region set code = ?, names = cast(? as jsonb) where id = ? and recorded_at = ?
                        """)
                .params(facts.code(), json.writeValueAsString(facts.names()), region, version.atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("region " + region);
        }
    }
}
