package org.parcours.connections.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Partner;
import org.parcours.history.Kept;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Partners, one a row.
@Component
class PartnerSheet extends ConnectionSheet {
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

    private final PartnerGround ground;

    PartnerSheet(JdbcClient database, ConnectionRules rules, PartnerGround ground) {
        super(database, rules, ROWS, "kind");
        this.ground = ground;
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
                choice(
                        "partner-kind",
                        Arrays.stream(Partner.Kind.values())
                                .map(Partner.Kind::name)
                                .toList(),
                        "connections.kind."),
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
    public Examiner examiner(Decisions decisions) {
        return new PartnerExaminer(ground, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.partner", "id"));
    }

    @Override
    Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .texts("name", "name_arabic", "kind", "languages", "website", "country", "city")
                .numbers("latitude", "longitude")
                .texts("parks", "regions", "fr", "ar", "en");
    }
}
