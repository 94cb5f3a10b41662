package org.parcours.parks.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Kept;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Parks with their regions: one row a park, known by its code.
@Component
class ParkSheet implements Sheet {
    static final List<String> TONGUES = List.of("fr", "ar", "en");

    private static final String ROWS = """
            select p.code, r.code as region, r.names ->> 'fr' as region_fr, r.names ->> 'ar' as region_ar, r.names ->> 'en' as region_en,
              p.names ->> 'fr' as name_fr, p.names ->> 'ar' as name_ar, p.names ->> 'en' as name_en,
              p.city ->> 'fr' as city_fr, p.city ->> 'ar' as city_ar, p.city ->> 'en' as city_en,
              p.latitude, p.longitude, p.opened_on, p.closed_on, p.capacity_m2, p.offices, p.desks
            from parks.park p join parks.region r on r.id = p.region_id order by p.code
            """;

    private final JdbcClient database;
    private final Drafts drafts;
    private final ObjectMapper json;

    ParkSheet(JdbcClient database, Drafts drafts, ObjectMapper json) {
        this.database = database;
        this.drafts = drafts;
        this.json = json;
    }

    @Override
    public String code() {
        return "parks";
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        Stream.of(
                                Column.text("code").needed(),
                                Column.text("region").needed()),
                        TONGUES.stream().map(tongue -> Column.text("region-name-" + tongue)),
                        TONGUES.stream().map(tongue -> Column.text("name-" + tongue)),
                        TONGUES.stream().map(tongue -> Column.text("city-" + tongue)),
                        Stream.of(
                                Column.of("latitude", Column.Type.NUMBER),
                                Column.of("longitude", Column.Type.NUMBER),
                                Column.day("opened-on"),
                                Column.day("closed-on"),
                                Column.of("capacity", Column.Type.NUMBER),
                                Column.of("offices", Column.Type.WHOLE),
                                Column.of("desks", Column.Type.WHOLE)))
                .flatMap(columns -> columns)
                .toList();
    }

    /// This module knows nobody: the authority that accounts give to administrators tells.
    @Override
    public boolean mayImport() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        return asking != null
                && asking.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority()));
    }

    @Override
    public boolean mayExport() {
        return mayImport();
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return new ParkExaminer(database, drafts, json, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("parks.park", "id"), new Kept("parks.region", "id"));
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        database.sql(ROWS).query(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int text = 1; text <= 11; text++) {
                values.add(row.getString(text));
            }
            values.add(row.getBigDecimal("latitude"));
            values.add(row.getBigDecimal("longitude"));
            values.add(row.getObject("opened_on", LocalDate.class));
            values.add(row.getObject("closed_on", LocalDate.class));
            values.add(row.getBigDecimal("capacity_m2"));
            values.add(row.getObject("offices", Integer.class));
            values.add(row.getObject("desks", Integer.class));
            rows.accept(values);
        });
    }
}
