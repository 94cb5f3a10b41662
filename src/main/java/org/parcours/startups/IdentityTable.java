package org.parcours.startups;

import static org.parcours.database.BulkRows.columns;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityTable {
    private final JdbcClient database;
    private final BulkRows rows;
    private final Histories histories;

    IdentityTable(JdbcClient database, BulkRows rows, Histories histories) {
        this.database = database;
        this.rows = rows;
        this.histories = histories;
    }

    Identity of(UUID startup) {
        Identity found = of(List.of(startup)).getOrDefault(startup, Identity.NONE);
        return new Identity(found.otherNames(), founders(startup), found.identifiers());
    }

    /// The other names and numbers of several startups, by startup.
    Map<UUID, Identity> of(Collection<UUID> startups) {
        Map<UUID, List<Identity.OtherName>> names = children("id, name", "other_name", "name", startups)
                .query(Row.grouped(row -> row.id("startup_id"), row -> row.record(Identity.OtherName.class)));
        Map<UUID, List<Identity.Identifier>> numbers = children(
                        "id, kind, value", "identifier", "kind, value", startups)
                .query(Row.grouped(row -> row.id("startup_id"), row -> row.record(Identity.Identifier.class)));
        return startups.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Identity(
                                names.getOrDefault(id, List.of()), List.of(), numbers.getOrDefault(id, List.of()))));
    }

    private JdbcClient.StatementSpec children(String columns, String table, String order, Collection<UUID> startups) {
        return database.sql("select startup_id, " + columns + " from startups." + table
                        + " where startup_id = any (:startups) order by " + order)
                .param("startups", startups);
    }

    /// Saves new and corrected names and numbers of startups, by startup.
    void save(Map<UUID, Startup.Facts> factsById, Map<UUID, Identity> identities) {
        Map<UUID, Identity> stored = of(factsById.keySet());
        Map<UUID, Map<String, @Nullable Object>> names = new LinkedHashMap<>();
        Map<UUID, Map<String, @Nullable Object>> numbers = new LinkedHashMap<>();
        factsById.forEach((id, facts) -> {
            Identity identity = identities.getOrDefault(id, Identity.NONE);
            Identity known = stored.getOrDefault(id, Identity.NONE);
            identity.otherNames().stream()
                    .filter(name -> !known.otherNames().contains(name))
                    .forEach(name -> names.put(
                            name.id(), columns("startup_id", id, "park_id", facts.park(), "name", name.name())));
            identity.identifiers().stream()
                    .filter(number -> !known.identifiers().contains(number))
                    .forEach(number -> numbers.put(
                            number.id(),
                            columns(
                                    "startup_id", id,
                                    "park_id", facts.park(),
                                    "kind", number.kind(),
                                    "value", number.value())));
        });
        rows.save("startups.other_name", names, row -> row);
        rows.save("startups.identifier", numbers, row -> row);
    }

    List<Identity.Founder> founders(UUID startup) {
        return database.sql("""
                        select id, name, name_arabic, email, part, since, until from startups.founder
                        where startup_id = ? order by until is not null, part, name, id
                        """)
                .param(startup)
                .query(Row.as(Identity.Founder.class))
                .list();
    }

    Optional<UUID> bearer(String kind, String value) {
        return database.sql("select startup_id from startups.identifier where kind = ? and value = ?")
                .params(kind, value)
                .query(UUID.class)
                .optional();
    }

    /// False where any dossier, within reach or not, bears the number already.
    boolean addIdentifier(UUID startup, Identity.Identifier identifier) {
        return database.sql("""
                        insert into startups.identifier (id, startup_id, park_id, kind, value)
                        select :id, s.id, s.park_id, :kind, :value from startups.startup s where s.id = :startup
                        on conflict do nothing
                        """)
                        .param("id", identifier.id())
                        .param("kind", identifier.kind())
                        .param("value", identifier.value())
                        .param("startup", startup)
                        .update()
                > 0;
    }

    void addFounder(UUID startup, UUID id, Identity.Founder founder) {
        database.sql("""
                        insert into startups.founder (id, startup_id, park_id, name, name_arabic, email, part, since, until)
                        select :id, s.id, s.park_id, :name, :arabic, :email, :part, :since, :until from startups.startup s where s.id = :startup
                        """)
                .param("id", id)
                .param("name", founder.name().strip())
                .param("arabic", founder.nameArabic(), Types.VARCHAR)
                .param("email", founder.email(), Types.OTHER)
                .param("part", founder.part().name())
                .param("since", founder.since(), Types.DATE)
                .param("until", founder.until(), Types.DATE)
                .param("startup", startup)
                .update();
    }

    void addOtherName(UUID startup, UUID id, String name) {
        database.sql("""
                        insert into startups.other_name (id, startup_id, park_id, name)
                        select :id, s.id, s.park_id, :name from startups.startup s where s.id = :startup
                        on conflict (startup_id, name) do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("startup", startup)
                .update();
    }

    /// The moment at which it went; empty where there is no such row.
    ///
    /// @param table written in the code, never from a request
    Optional<Instant> remove(String table, UUID startup, UUID id) {
        return histories.remove(new Kept(table, "startup_id"), startup, id);
    }
}
