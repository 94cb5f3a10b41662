package org.parcours.connections;

import static org.parcours.database.BulkRows.columns;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.parcours.text.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerTable {
    private static final String COLUMNS = """
            id, kind, name, name_arabic, languages, website, description, country, city, latitude, longitude, parks, regions,
              merged_into, recorded_at, recorded_by""";

    private final JdbcClient database;
    private final BulkRows rows;

    PartnerTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Saves partners by their ids, new and known ones.
    void save(Map<UUID, Partner.Facts> factsById) {
        rows.save(
                "connections.partner",
                factsById,
                facts -> columns(
                        "kind", facts.kind(),
                        "name", facts.name(),
                        "name_arabic", facts.nameArabic(),
                        "languages", facts.languages(),
                        "website", facts.website(),
                        "description", facts.description() == null ? Map.of() : facts.description(),
                        "country", facts.place().country(),
                        "city", facts.place().city(),
                        "latitude", facts.place().latitude(),
                        "longitude", facts.place().longitude(),
                        "parks", facts.parks(),
                        "regions", facts.regions(),
                        "search_key",
                                SearchKey.of(
                                        Stream.of(facts.name(), facts.nameArabic())
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        List.of())));
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it is no longer that version, or not
    /// in reach
    void lock(UUID id, Instant version) {
        rows.lock("connections.partner", id, version);
    }

    /// Locks partners until the transaction ends, and returns those within reach.
    Map<UUID, Partner> lock(Collection<UUID> ids) {
        return byIds(ids, " order by id for no key update");
    }

    /// Hands on those that were not merged into another, in the order of their names.
    ///
    /// @param kind only of this one; null for all
    void each(Partner.@Nullable Kind kind, Consumer<Partner> partners) {
        database.sql("select " + COLUMNS + """
                         from connections.partner
                        where merged_into is null and (cast(:kind as text) is null or kind = :kind) order by name, id
                        """)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .query(Row.each(row -> partners.accept(partner(row))));
    }

    Optional<Partner> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from connections.partner where id = ?")
                .param(id)
                .query(Row.as(this::partner))
                .optional();
    }

    /// Those that were not merged into another, in the order of their names.
    List<Partner> standing() {
        return database.sql(
                        "select " + COLUMNS + " from connections.partner where merged_into is null order by name, id")
                .query(Row.as(this::partner))
                .list();
    }

    Map<UUID, Partner> byIds(Collection<UUID> ids) {
        return byIds(ids, "");
    }

    private Map<UUID, Partner> byIds(Collection<UUID> ids, String lock) {
        return database
                .sql("select " + COLUMNS + " from connections.partner where id = any (?)" + lock)
                .param(ids.toArray(UUID[]::new))
                .query(Row.as(this::partner))
                .list()
                .stream()
                .collect(Collectors.toMap(Partner::id, partner -> partner));
    }

    Optional<Partner> asKnown(UUID id, Instant known) {
        return database.sql("select " + COLUMNS + " from connections.partner_as_of(?) where id = ?")
                .params(known.atOffset(ZoneOffset.UTC), id)
                .query(Row.as(this::partner))
                .optional();
    }

    private Partner partner(Row row) throws SQLException {
        String description = row.text("description");
        return new Partner(
                row.id("id"),
                new Partner.Facts(
                        row.get("kind", Partner.Kind.class),
                        row.text("name"),
                        row.text("name_arabic"),
                        row.list("languages", String.class),
                        row.text("website"),
                        description.equals("{}") ? null : row.get("description", LocalizedText.class),
                        row.record(Partner.Place.class),
                        row.list("parks", UUID.class),
                        row.list("regions", UUID.class)),
                row.id("merged_into"),
                row.moment("recorded_at"),
                row.id("recorded_by"));
    }
}
