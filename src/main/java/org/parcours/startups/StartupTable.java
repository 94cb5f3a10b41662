package org.parcours.startups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Parameters;
import org.parcours.database.Row;
import org.parcours.text.SearchKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StartupTable {
    private static final String SELECT = """
            select id, park_id as park, name, name_arabic, kind, sector, founded_on, residency, website,
              nullif(description, '{}') as description, recorded_at, recorded_by from\s""";
    private static final RowMapper<Startup> STARTUP = Row.as(row -> new Startup(
            row.id("id"), row.record(Startup.Facts.class), row.moment("recorded_at"), row.id("recorded_by")));

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    StartupTable(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(Map<UUID, Startup.Facts> factsById) {
        List<Parameters> rows = new ArrayList<>();
        factsById.forEach((id, facts) -> rows.add(Parameters.of(facts)
                .with("id", id)
                .with("searchKey", SearchKey.of(names(facts.name(), facts.nameArabic()), List.of()))));
        batches.batchUpdate("""
                insert into startups.startup
                  (id, park_id, name, name_arabic, kind, sector, founded_on, residency, website, description, search_key)
                values (:id, :park, :name, :nameArabic, :kind, :sector, :foundedOn, :residency, :website,
                  coalesce(cast(:description as jsonb), '{}'), :searchKey)
                """, rows.toArray(Parameters[]::new));
    }

    Optional<Startup> byId(UUID id) {
        return database.sql(SELECT + " startups.startup where id = ?")
                .param(id)
                .query(STARTUP)
                .optional();
    }

    Map<UUID, Startup> byIds(Collection<UUID> ids) {
        return database
                .sql(SELECT + " startups.startup where id = any (:ids)")
                .param("ids", ids)
                .query(STARTUP)
                .list()
                .stream()
                .collect(Collectors.toMap(Startup::id, startup -> startup));
    }

    Optional<Startup> asKnown(UUID id, Instant known) {
        return database.sql(SELECT + " startups.startup_as_of(?) where id = ?")
                .params(known, id)
                .query(STARTUP)
                .optional();
    }

    /// False where the row is out of reach.
    boolean lock(UUID id) {
        return database.sql("select id from startups.startup where id = ? for no key update")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// False where the row is out of reach or no longer the version that was read.
    boolean update(UUID id, Startup.Facts facts, Instant version) {
        return database.sql("""
                        update startups.startup set park_id = :park, name = :name, name_arabic = :nameArabic, kind = :kind,
                          sector = :sector, founded_on = :foundedOn, residency = :residency, website = :website,
                          description = coalesce(cast(:description as jsonb), '{}')
                        where id = :id and recorded_at = :version
                        """)
                        .paramSource(facts)
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    private record Named(
            UUID id,
            String name,
            @Nullable String nameArabic,
            String searchKey,
            List<String> others,
            List<String> numbers) {
        String renewedKey() {
            return SearchKey.of(
                    Stream.concat(names(name, nameArabic).stream(), others.stream())
                            .toList(),
                    numbers);
        }
    }

    /// Builds the keys that startups are found by anew, from all their names and numbers.
    void renewSearchKeys(Collection<UUID> ids) {
        Parameters[] stale = database.sql("""
                        select s.id, s.name, s.name_arabic, s.search_key,
                          array(select o.name from startups.other_name o where o.startup_id = s.id order by o.name) as others,
                          array(select i.value from startups.identifier i where i.startup_id = s.id order by i.value) as numbers
                        from startups.startup s where s.id = any (:ids)
                        """).param("ids", ids).query(Row.as(Named.class)).list().stream()
                .filter(named -> !named.searchKey().equals(named.renewedKey()))
                .map(named -> new Parameters().with("id", named.id()).with("key", named.renewedKey()))
                .toArray(Parameters[]::new);
        batches.batchUpdate("update startups.startup set search_key = :key where id = :id", stale);
    }

    private static List<String> names(String name, @Nullable String arabic) {
        return Stream.of(name, arabic).filter(Objects::nonNull).toList();
    }
}
