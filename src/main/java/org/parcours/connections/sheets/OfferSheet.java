package org.parcours.connections.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Families;
import org.parcours.connections.Terms;
import org.parcours.history.Kept;
import org.parcours.parks.Parks;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What partners offer, one offer a row.
@Component
class OfferSheet implements Sheet {
    private static final String ROWS = """
            select p.name, o.*, o.words ->> 'fr' as fr, o.words ->> 'ar' as ar, o.words ->> 'en' as en,
              (select max(c.confirmed_on) from connections.offer_confirmation c where c.offer_id = o.id) as confirmed_on
            from connections.offer o join connections.partner p on p.id = o.partner_id
            where cast(:family as text) is null or o.family = :family
            order by p.name, p.id, o.family, o.valid_from, o.id
            """;

    private final JdbcClient database;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Parks parks;
    private final Duplicates duplicates;
    private final ConnectionRules rules;

    OfferSheet(
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
        return "offers";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("partner").needed(),
                choice("family", Families.codes(), "connections.family.").needed(),
                Column.text("offer-fr"),
                Column.text("offer-ar"),
                Column.text("offer-en"),
                Column.of("ticket-from", Column.Type.NUMBER),
                Column.of("ticket-to", Column.Type.NUMBER),
                Column.text("currency"),
                Column.text("instruments"),
                Column.text("stages"),
                Column.text("sectors"),
                Column.text("countries"),
                Column.text("customers"),
                Column.text("skills"),
                choice("level", Terms.LEVELS, "connections.level."),
                Column.of("hours-a-month", Column.Type.WHOLE),
                Column.of("introductions-a-month", Column.Type.WHOLE).needed(),
                Column.day("offered-from").needed(),
                Column.day("offered-until"),
                Column.day("confirmed-on"));
    }

    private static Column choice(String key, List<String> codes, String prefix) {
        return Column.choice(
                key,
                codes.stream()
                        .map(code -> Column.Choice.said(code, prefix + code))
                        .toList());
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
        return new OfferExaminer(drafts, json, new Codes(parks), decisions, duplicates.standing());
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.offer_confirmation", "offer_id"), new Kept("connections.offer", "id"));
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        database.sql(ROWS)
                .param("family", filters.get("family"), java.sql.Types.VARCHAR)
                .query(row -> {
                    rows.accept(values(row));
                });
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : List.of("name", "family", "fr", "ar", "en")) {
            values.add(row.getString(column));
        }
        values.add(row.getBigDecimal("ticket_from"));
        values.add(row.getBigDecimal("ticket_to"));
        values.add(row.getString("currency"));
        for (String column : List.of("instruments", "stages", "sectors", "countries", "customers", "skills")) {
            String[] words = (String[]) row.getArray(column).getArray();
            values.add(words.length == 0 ? null : String.join(Codes.BETWEEN, words));
        }
        values.add(row.getString("level"));
        values.add(row.getObject("hours_a_month", Integer.class));
        values.add(row.getInt("capacity_a_month"));
        for (String column : List.of("valid_from", "valid_until", "confirmed_on")) {
            values.add(row.getObject(column, LocalDate.class));
        }
        return values;
    }
}
