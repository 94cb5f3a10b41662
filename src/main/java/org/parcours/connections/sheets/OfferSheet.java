package org.parcours.connections.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.history.Kept;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RecordSheet;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// What partners offer, one offer a row.
@Component
class OfferSheet extends RecordSheet<OfferRow> {
    private static final int AT_ONCE = 500;

    private final Partners partners;
    private final Offers offers;
    private final ConnectionRules rules;
    private final Clock clock;

    OfferSheet(Partners partners, Offers offers, ConnectionRules rules, Clock clock) {
        this.partners = partners;
        this.offers = offers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "offers";
    }

    @Override
    protected SheetColumns<OfferRow> declared() {
        SheetColumns<Terms> terms = new SheetColumns<Terms>()
                .amount("ticket-from", "currency", Terms::ticketFrom)
                .amount("ticket-to", "currency", Terms::ticketTo)
                .text("currency", Terms::currency)
                .list("instruments", Terms::instruments)
                .list("stages", Terms::stages)
                .list("sectors", Terms::sectors)
                .list("countries", Terms::countries)
                .list("customers", Terms::customers)
                .list("skills", Terms::skills)
                .named("level", choices(Terms.LEVELS, "connections.level."), Terms::level)
                .whole("hours-a-month", Terms::hoursAMonth)
                .refusedAs("hoursAMonth");
        return new SheetColumns<OfferRow>()
                .text("partner", OfferRow::partner)
                .needed()
                .part(
                        row -> row.offer().draft(),
                        new SheetColumns<Offer.Draft>()
                                .named("family", choices(Families.codes(), "connections.family."), Offer.Draft::family)
                                .needed()
                                .localized("offer", "words", Offer.Draft::words)
                                .part(Offer.Draft::terms, terms)
                                .whole("introductions-a-month", Offer.Draft::capacity)
                                .refusedAs("capacity")
                                .needed()
                                .day("offered-from", Offer.Draft::from)
                                .refusedAs("from")
                                .needed()
                                .day("offered-until", Offer.Draft::until)
                                .refusedAs("until"))
                .day("confirmed-on", row -> row.offer().confirmedOn());
    }

    private static List<Column.Choice> choices(List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> Column.Choice.said(code, prefix + code))
                .toList();
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
    protected RowImporter<OfferRow> importer(SheetColumns<OfferRow> columns, Decisions decisions) {
        return new OfferImporter(partners, offers, columns, decisions, LocalDate.now(clock));
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.offer_confirmation", "offer_id"), new Kept("connections.offer", "id"));
    }

    @Override
    protected void records(Map<String, String> filters, Consumer<OfferRow> records) {
        String family = filters.get("family");
        List<Partner> some = new ArrayList<>(AT_ONCE);
        Consumer<OfferRow> asked = row -> {
            if (family == null || family.equals(row.offer().draft().family())) {
                records.accept(row);
            }
        };
        partners.each(null, partner -> {
            some.add(partner);
            if (some.size() == AT_ONCE) {
                rows(some, asked);
                some.clear();
            }
        });
        rows(some, asked);
    }

    private void rows(List<Partner> some, Consumer<OfferRow> rows) {
        Map<UUID, List<Offer>> found = offers.of(some.stream().map(Partner::id).toList());
        some.forEach(partner ->
                found.getOrDefault(partner.id(), List.of()).forEach(offer -> rows.accept(row(partner.name(), offer))));
    }

    static OfferRow row(String partner, Offer offer) {
        return new OfferRow(offer.id(), partner, new Offer.Told(offer.partner(), offer.draft(), offer.confirmedOn()));
    }
}
