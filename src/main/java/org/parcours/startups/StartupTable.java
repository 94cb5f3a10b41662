package org.parcours.startups;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Parameters;
import org.parcours.database.Row;
import org.parcours.text.SearchKey;
import org.parcours.values.PartialDate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StartupTable {
    private static final String SELECT = """
            select id, park_id as park, name, name_arabic, kind, sector,
              database.partial_date(founded_on, founded_precision) as founded_on, residency, website,
              nullif(description, '{}') as description, recorded_at, recorded_by from\s""";
    private static final RowMapper<Startup> STARTUP = Row.as(row -> new Startup(
            row.id("id"), row.record(Startup.Facts.class), row.moment("recorded_at"), row.id("recorded_by")));

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final BulkRows rows;

    StartupTable(JdbcClient database, NamedParameterJdbcTemplate batches, BulkRows rows) {
        this.database = database;
        this.batches = batches;
        this.rows = rows;
    }

    /// Saves startups, new and known ones, with the keys that they are found by.
    void save(Map<UUID, Startup.Facts> factsById, Function<UUID, Identity> identities) {
        Map<UUID, Map<String, @Nullable Object>> columns = new LinkedHashMap<>();
        factsById.forEach((id, facts) -> columns.put(id, columns(facts, identities.apply(id))));
        rows.save("startups.startup", columns, row -> row);
    }

    private static Map<String, @Nullable Object> columns(Startup.Facts facts, Identity identity) {
        PartialDate founded = facts.foundedOn();
        return BulkRows.columns(
                "park_id", facts.park(),
                "name", facts.name(),
                "name_arabic", facts.nameArabic(),
                "kind", facts.kind(),
                "sector", facts.sector(),
                "founded_on", founded == null ? null : founded.first(),
                "founded_precision", founded == null || founded.isExact() ? null : founded.precision(),
                "residency", facts.residency(),
                "website", facts.website(),
                "description", facts.description() == null ? Map.of() : facts.description(),
                "search_key", searchKey(facts.name(), facts.nameArabic(), identity.names(), identity.numbers()));
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

    /// Locks startups until the transaction ends, and returns those within reach.
    Map<UUID, Startup> lock(Collection<UUID> ids) {
        return database
                .sql(SELECT + " startups.startup where id = any (:ids) order by id for no key update")
                .param("ids", ids)
                .query(STARTUP)
                .list()
                .stream()
                .collect(Collectors.toMap(Startup::id, startup -> startup));
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it is no longer that version, or not
    /// in reach
    void lock(UUID id, Instant version) {
        rows.lock("startups.startup", id, version);
    }

    private record Named(
            UUID id,
            String name,
            @Nullable String nameArabic,
            String searchKey,
            List<String> others,
            List<String> numbers) {
        String renewedKey() {
            return StartupTable.searchKey(name, nameArabic, others, numbers);
        }
    }

    private static String searchKey(String name, @Nullable String arabic, List<String> others, List<String> numbers) {
        Stream<String> own = Stream.of(name, arabic).filter(Objects::nonNull);
        return SearchKey.of(Stream.concat(own, others.stream()).toList(), numbers);
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
}
