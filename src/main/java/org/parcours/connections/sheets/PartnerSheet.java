package org.parcours.connections.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Partner;
import org.parcours.history.Kept;
import org.parcours.parks.Parks;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Partners, one a row.
@Component
class PartnerSheet implements Sheet {
    private static final String ROWS = """
            select p.name, p.name_arabic, p.kind, array_to_string(p.languages, '; ') as languages, p.website, p.country, p.city,
              p.latitude, p.longitude,
              (select string_agg(k.code, '; ' order by array_position(p.parks, k.id)) from parks.park k where k.id = any (p.parks)) as parks,
              (select string_agg(r.code, '; ' order by array_position(p.regions, r.id)) from parks.region r where r.id = any (p.regions)) as regions,
              p.description ->> 'fr' as fr, p.description ->> 'ar' as ar, p.description ->> 'en' as en
            from connections.partner p
            where p.merged_into is null and (cast(:kind as text) is null or p.kind = upper(:kind))
            order by p.name, p.id
            """;

    private final JdbcClient database;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Parks parks;
    private final Duplicates duplicates;
    private final ConnectionRules rules;

    PartnerSheet(
            JdbcClient database,
            Drafts drafts,
            ObjectMapper json,
            Parks parks,
            Duplicates duplicates,
            ConnectionRules rules) {
        this.database = database;
        this.drafts = drafts;
        this.json = json;
        this.parks = parks;
        this.duplicates = duplicates;
        this.rules = rules;
    }

    @Override
    public String code() {
        return "partners";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("name").needed(),
                Column.text("arabic-name"),
                Column.choice(
                        "partner-kind",
                        Arrays.stream(Partner.Kind.values())
                                .map(kind -> Column.Choice.said(kind.name(), "connections.kind." + kind))
                                .toList()),
                Column.text("partner-languages"),
                Column.text("website"),
                Column.text("country"),
                Column.text("city"),
                Column.of("latitude", Column.Type.NUMBER),
                Column.of("longitude", Column.Type.NUMBER),
                Column.text("parks-served"),
                Column.text("regions-served"),
                Column.text("description-fr"),
                Column.text("description-ar"),
                Column.text("description-en"));
    }

    @Override
    public boolean mayImport() {
        return rules.mayRegister();
    }

    @Override
    public boolean mayExport() {
        return rules.mayList();
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return new PartnerExaminer(
                drafts, json, new Codes(parks), decisions, duplicates.known(), duplicates.standing());
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.partner", "id"));
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        database.sql(ROWS)
                .param("kind", filters.get("kind"), java.sql.Types.VARCHAR)
                .query(row -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (String column :
                            List.of("name", "name_arabic", "kind", "languages", "website", "country", "city")) {
                        values.add(row.getString(column));
                    }
                    values.add(row.getBigDecimal("latitude"));
                    values.add(row.getBigDecimal("longitude"));
                    for (String column : List.of("parks", "regions", "fr", "ar", "en")) {
                        values.add(row.getString(column));
                    }
                    rows.accept(values);
                });
    }
}
