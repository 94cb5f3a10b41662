package org.parcours.connections;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.parcours.text.SearchKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerTable {
    private static final String SELECT = """
            select id, kind, name, name_arabic, languages, website, nullif(description, '{}') as description, country, city,
              latitude, longitude, parks, regions, merged_into, recorded_at, recorded_by
            from\s""";
    private static final RowMapper<Partner> PARTNER = Row.as(row -> new Partner(
            row.id("id"),
            new Partner.Facts(
                    row.get("kind", Partner.Kind.class),
                    row.text("name"),
                    row.text("name_arabic"),
                    row.list("languages", String.class),
                    row.text("website"),
                    row.get("description", LocalizedText.class),
                    row.record(Partner.Place.class),
                    row.list("parks", UUID.class),
                    row.list("regions", UUID.class)),
            row.id("merged_into"),
            row.moment("recorded_at"),
            row.id("recorded_by")));

    private final JdbcClient database;

    PartnerTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, Partner.Facts facts) {
        filled("""
                insert into connections.partner (id, kind, name, name_arabic, languages, website, description, country, city,
                  latitude, longitude, parks, regions, search_key)
                values (:id, :kind, :name, :nameArabic, :languages, :website, coalesce(cast(:description as jsonb), '{}'),
                  :country, :city, :latitude, :longitude, :parks, :regions, :key)
                """, facts).param("id", id).update();
    }

    /// False where the row is out of reach or no longer the version that was read.
    boolean update(UUID id, Partner.Facts facts, Instant version) {
        return filled("""
                        update connections.partner set kind = :kind, name = :name, name_arabic = :nameArabic, languages = :languages,
                          website = :website, description = coalesce(cast(:description as jsonb), '{}'), country = :country,
                          city = :city, latitude = :latitude, longitude = :longitude, parks = :parks, regions = :regions,
                          search_key = :key
                        where id = :id and recorded_at = :version
                        """, facts).param("id", id).param("version", version).update() > 0;
    }

    private JdbcClient.StatementSpec filled(String sql, Partner.Facts facts) {
        List<String> names = Stream.of(facts.name(), facts.nameArabic())
                .filter(Objects::nonNull)
                .toList();
        return database.sql(sql)
                .paramSource(facts)
                .paramSource(facts.place())
                .param("key", SearchKey.of(names, List.of()));
    }

    Optional<Partner> byId(UUID id) {
        return database.sql(SELECT + "connections.partner where id = ?")
                .param(id)
                .query(PARTNER)
                .optional();
    }

    /// Those that were not merged into another, in the order of their names.
    List<Partner> standing() {
        return database.sql(SELECT + "connections.partner where merged_into is null order by name, id")
                .query(PARTNER)
                .list();
    }

    Map<UUID, Partner> byIds(Collection<UUID> ids) {
        return database
                .sql(SELECT + "connections.partner where id = any (cast(:ids as uuid[]))")
                .param("ids", ids)
                .query(PARTNER)
                .list()
                .stream()
                .collect(Collectors.toMap(Partner::id, partner -> partner));
    }

    Optional<Partner> asKnown(UUID id, Instant known) {
        return database.sql(SELECT + "connections.partner_as_of(?) where id = ?")
                .params(known, id)
                .query(PARTNER)
                .optional();
    }
}
