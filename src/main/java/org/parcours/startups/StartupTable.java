package org.parcours.startups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.parcours.text.LocalizedText;
import org.parcours.text.SearchKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class StartupTable {
    private static final String COLUMNS =
            "id, park_id, name, name_arabic, kind, sector, founded_on, residency, website, description, recorded_at, recorded_by";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    StartupTable(JdbcClient database, JdbcTemplate batches, ObjectMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void insert(Map<UUID, Startup.Facts> factsById) {
        List<Object[]> rows = new ArrayList<>();
        factsById.forEach((id, facts) -> rows.add(new Object[] {
            id,
            facts.park(),
            facts.name(),
            facts.nameArabic(),
            facts.kind().name(),
            facts.sector(),
            facts.foundedOn(),
            facts.residency().name(),
            facts.website(),
            description(facts),
            SearchKey.of(names(facts.name(), facts.nameArabic()), List.of())
        }));
        batches.batchUpdate("""
                insert into startups.startup
                  (id, park_id, name, name_arabic, kind, sector, founded_on, residency, website, description, search_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                """, rows);
    }

    Optional<Startup> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from startups.startup where id = ?")
                .param(id)
                .query(this::startup)
                .optional();
    }

    Map<UUID, Startup> byIds(Collection<UUID> ids) {
        return database
                .sql("select " + COLUMNS + " from startups.startup where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::startup)
                .list()
                .stream()
                .collect(Collectors.toMap(Startup::id, startup -> startup));
    }

    Optional<Startup> asKnown(UUID id, Instant known) {
        return database.sql("select " + COLUMNS + " from startups.startup_as_of(?) where id = ?")
                .params(known.atOffset(ZoneOffset.UTC), id)
                .query(this::startup)
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
                        update startups.startup set park_id = :park, name = :name, name_arabic = :arabic, kind = :kind, sector = :sector,
                          founded_on = :founded, residency = :residency, website = :website, description = cast(:description as jsonb)
                        where id = :id and recorded_at = :version
                        """)
                        .param("park", facts.park())
                        .param("name", facts.name())
                        .param("arabic", facts.nameArabic(), Types.VARCHAR)
                        .param("kind", facts.kind().name())
                        .param("sector", facts.sector(), Types.VARCHAR)
                        .param("founded", facts.foundedOn(), Types.DATE)
                        .param("residency", facts.residency().name())
                        .param("website", facts.website(), Types.VARCHAR)
                        .param("description", description(facts))
                        .param("id", id)
                        .param("version", version.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Builds the keys that startups are found by anew, from all their names and numbers.
    void renewSearchKeys(Collection<UUID> ids) {
        record Named(UUID id, String key, String found) {}
        List<Object[]> stale = database
                .sql("""
                        select s.id, s.name, s.name_arabic, s.search_key,
                          array(select o.name from startups.other_name o where o.startup_id = s.id order by o.name) as others,
                          array(select i.value from startups.identifier i where i.startup_id = s.id order by i.value) as numbers
                        from startups.startup s where s.id = any (?)
                        """)
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("search_key"),
                        SearchKey.of(
                                Stream.concat(
                                                names(row.getString("name"), row.getString("name_arabic")).stream(),
                                                Stream.of((String[])
                                                        row.getArray("others").getArray()))
                                        .toList(),
                                List.of((String[]) row.getArray("numbers").getArray()))))
                .list()
                .stream()
                .filter(named -> !named.key().equals(named.found()))
                .map(named -> new Object[] {named.found(), named.id()})
                .toList();
        batches.batchUpdate("update startups.startup set search_key = ? where id = ?", stale);
    }

    private static List<String> names(String name, @Nullable String arabic) {
        return Stream.of(name, arabic).filter(Objects::nonNull).toList();
    }

    private String description(Startup.Facts facts) {
        LocalizedText description = facts.description();
        return description == null ? "{}" : json.writeValueAsString(description);
    }

    private Startup startup(ResultSet row, int number) throws SQLException {
        String description = row.getString("description");
        return new Startup(
                row.getObject("id", UUID.class),
                new Startup.Facts(
                        row.getObject("park_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        Startup.Kind.valueOf(row.getString("kind")),
                        row.getString("sector"),
                        row.getObject("founded_on", LocalDate.class),
                        Startup.Residency.valueOf(row.getString("residency")),
                        row.getString("website"),
                        description.equals("{}") ? null : json.readValue(description, LocalizedText.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
