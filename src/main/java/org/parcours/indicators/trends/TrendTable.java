package org.parcours.indicators.trends;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrendTable {
    private final JdbcClient database;

    TrendTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(String code, LocalDate on, double number) {}

    /// The points of each current definition before a day, oldest first, by code.
    Map<String, List<TrendPoint>> before(List<Definition> definitions, LocalDate on, @Nullable UUID park) {
        return database
                .sql("""
                        select t.code, t.on_day as on, t.number from indicators.trend t
                        join unnest(:codes::text[], :versions::int[]) as current (code, version) using (code, version)
                        where t.park_id is not distinct from :park::uuid and t.on_day < :on and t.number is not null
                        order by t.code, t.on_day
                        """)
                .param("codes", definitions.stream().map(Definition::code).toArray(String[]::new))
                .param("versions", definitions.stream().map(Definition::version).toArray(Integer[]::new))
                .param("park", park)
                .param("on", on)
                .query(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::code,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> new TrendPoint(row.on(), row.number()), Collectors.toList())));
    }

    /// Whether the network's point was counted within the last day.
    boolean isFresh(Definition definition, LocalDate on) {
        return database.sql("""
                        select exists (select from indicators.trend where code = :code and version = :version and park_id is null
                          and on_day = :on and counted_at > now() - interval '1 day')
                        """)
                .param("code", definition.code())
                .param("version", definition.version())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    void save(Definition definition, @Nullable UUID park, LocalDate on, OptionalDouble number) {
        database.sql("""
                        insert into indicators.trend (code, version, park_id, on_day, number)
                        values (:code, :version, :park::uuid, :on, :number::double precision)
                        on conflict (code, version, park_id, on_day) do update set number = excluded.number, counted_at = now()
                        """)
                .param("code", definition.code())
                .param("version", definition.version())
                .param("park", park)
                .param("on", on)
                .param("number", number.isPresent() ? number.getAsDouble() : null)
                .update();
    }
}
