package org.parcours.connections.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Families;
import org.parcours.connections.Terms;
import org.parcours.history.Kept;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What partners offer, one offer a row.
@Component
class OfferSheet extends ConnectionSheet {
    private static final String ROWS = """
            select p.name, o.*, o.words ->> 'fr' as fr, o.words ->> 'ar' as ar, o.words ->> 'en' as en,
              (select max(c.confirmed_on) from connections.offer_confirmation c where c.offer_id = o.id) as confirmed_on
            from connections.offer o join connections.partner p on p.id = o.partner_id
            where cast(:family as text) is null or o.family = :family
            order by p.name, p.id, o.family, o.valid_from, o.id
            """;

    private final PartnerGround ground;

    OfferSheet(JdbcClient database, ConnectionRules rules, PartnerGround ground) {
        super(database, rules, ROWS, "family");
        this.ground = ground;
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

    @Override
    public Examiner examiner(Decisions decisions) {
        return new OfferExaminer(ground, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.offer_confirmation", "offer_id"), new Kept("connections.offer", "id"));
    }

    @Override
    Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .texts("name", "family", "fr", "ar", "en")
                .numbers("ticket_from", "ticket_to")
                .texts("currency")
                .lists("instruments", "stages", "sectors", "countries", "customers", "skills")
                .texts("level")
                .wholes("hours_a_month", "capacity_a_month")
                .days("valid_from", "valid_until", "confirmed_on");
    }
}
