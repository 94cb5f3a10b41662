package org.parcours.parks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class ParkTable {
    private final JdbcClient database;
    private final ObjectMapper json;

    ParkTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Park> all() {
        return database.sql("select * from parks.park order by opened_on nulls last, code")
                .query(this::park)
                .list();
    }

    Optional<Park> byId(UUID id) {
        return database.sql("select * from parks.park where id = ?")
                .param(id)
                .query(this::park)
                .optional();
    }

    private Park park(ResultSet row, int number) throws SQLException {
        return new Park(
                row.getObject("id", UUID.class),
                new Park.Facts(
                        row.getObject("region_id", UUID.class),
                        row.getString("code"),
                        json.readValue(row.getString("names"), LocalizedText.class),
                        json.readValue(row.getString("city"), LocalizedText.class),
                        row.getBigDecimal("latitude"),
                        row.getBigDecimal("longitude"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getBigDecimal("capacity_m2"),
                        row.getObject("offices", Integer.class),
                        row.getObject("desks", Integer.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    void add(UUID id, Park.Facts facts) {
        database.sql("""
                        insert into parks.park (id, region_id, code, names, city, latitude, longitude, opened_on, closed_on,
                          capacity_m2, offices, desks)
                        values (:id, :region, :code, cast(:names as jsonb), cast(:city as jsonb), :latitude, :longitude, :opened,
                          :closed, :capacity, :offices, :desks)
                        """).params(values(facts)).param("id", id).update();
    }

    void change(UUID park, Instant version, Park.Facts facts) {
        int changed = database.sql("""
                        update parks.park set region_id = :region, code = :code, names = cast(:names as jsonb),
                          city = cast(:city as jsonb), latitude = :latitude, longitude = :longitude, opened_on = :opened,
                          closed_on = :closed, capacity_m2 = :capacity, offices = :offices, desks = :desks
                        where id = :id and recorded_at = :seen
                        """)
                .params(values(facts))
                .param("id", park)
                .param("seen", version.atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("park " + park);
        }
    }

    private Map<String, @Nullable Object> values(Park.Facts facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("region", facts.region());
        values.put("code", facts.code());
        values.put("names", json.writeValueAsString(facts.names()));
        values.put("city", json.writeValueAsString(facts.city()));
        values.put("latitude", facts.latitude());
        values.put("longitude", facts.longitude());
        values.put("opened", facts.openedOn());
        values.put("closed", facts.closedOn());
        values.put("capacity", facts.capacity());
        values.put("offices", facts.offices());
        values.put("desks", facts.desks());
        return values;
    }
}
