package org.parcours.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class PartnerTable {
    private static final String COLUMNS = """
            id, kind, name, name_arabic, languages, website, description, country, city, latitude, longitude, parks, regions,
              merged_into, recorded_at, recorded_by""";

    private final JdbcClient database;
    private final ObjectMapper json;

    PartnerTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID id, Partner.Facts facts) {
        database.sql("""
                        insert into connections.partner (id, kind, name, name_arabic, languages, website, description, country, city,
                          latitude, longitude, parks, regions, search_key)
                        values (:id, :kind, :name, :arabic, :languages, :website, cast(:description as jsonb), :country, :city,
                          :latitude, :longitude, :parks, :regions, :key)
                        """).params(values(facts)).param("id", id).update();
    }

    /// False where the row is out of reach or no longer the version that was read.
    boolean update(UUID id, Partner.Facts facts, Instant version) {
        return database.sql("""
                        update connections.partner set kind = :kind, name = :name, name_arabic = :arabic, languages = :languages,
                          website = :website, description = cast(:description as jsonb), country = :country, city = :city,
                          latitude = :latitude, longitude = :longitude, parks = :parks, regions = :regions, search_key = :key
                        where id = :id and recorded_at = :version
                        """)
                        .params(values(facts))
                        .param("id", id)
                        .param("version", version.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Partner> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from connections.partner where id = ?")
                .param(id)
                .query(this::partner)
                .optional();
    }

    /// Those that were not merged into another, in the order of their names.
    List<Partner> standing() {
        return database.sql(
                        "select " + COLUMNS + " from connections.partner where merged_into is null order by name, id")
                .query(this::partner)
                .list();
    }

    Map<UUID, Partner> byIds(Collection<UUID> ids) {
        return database
                .sql("select " + COLUMNS + " from connections.partner where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::partner)
                .list()
                .stream()
                .collect(Collectors.toMap(Partner::id, partner -> partner));
    }

    Optional<Partner> asKnown(UUID id, Instant known) {
        return database.sql("select " + COLUMNS + " from connections.partner_as_of(?) where id = ?")
                .params(known.atOffset(ZoneOffset.UTC), id)
                .query(this::partner)
                .optional();
    }

    private Map<String, @Nullable Object> values(Partner.Facts facts) {
        LocalizedText description = facts.description();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", facts.kind().name());
        values.put("name", facts.name());
        values.put("arabic", facts.nameArabic());
        values.put("languages", facts.languages().toArray(String[]::new));
        values.put("website", facts.website());
        values.put("description", description == null ? "{}" : json.writeValueAsString(description));
        values.put("country", facts.place().country());
        values.put("city", facts.place().city());
        values.put("latitude", facts.place().latitude());
        values.put("longitude", facts.place().longitude());
        values.put("parks", facts.parks().toArray(UUID[]::new));
        values.put("regions", facts.regions().toArray(UUID[]::new));
        values.put(
                "key",
                SearchKey.of(
                        Stream.of(facts.name(), facts.nameArabic())
                                .filter(Objects::nonNull)
                                .toList(),
                        List.of()));
        return values;
    }

    private Partner partner(ResultSet row, int number) throws SQLException {
        String description = row.getString("description");
        return new Partner(
                row.getObject("id", UUID.class),
                new Partner.Facts(
                        Partner.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getString("website"),
                        description.equals("{}") ? null : json.readValue(description, LocalizedText.class),
                        new Partner.Place(
                                row.getString("country"),
                                row.getString("city"),
                                row.getBigDecimal("latitude"),
                                row.getBigDecimal("longitude")),
                        List.of((UUID[]) row.getArray("parks").getArray()),
                        List.of((UUID[]) row.getArray("regions").getArray())),
                row.getObject("merged_into", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
