package org.parcours.connections.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.history.Kept;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RecordSheet;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// Partners, one a row.
@Component
class PartnerSheet extends RecordSheet<PartnerRow> {
    private final Partners partners;
    private final Duplicates duplicates;
    private final Parks parks;
    private final ConnectionRules rules;

    PartnerSheet(Partners partners, Duplicates duplicates, Parks parks, ConnectionRules rules) {
        this.partners = partners;
        this.duplicates = duplicates;
        this.parks = parks;
        this.rules = rules;
    }

    @Override
    public String code() {
        return "partners";
    }

    ParkCodes parkCodes() {
        return ParkCodes.of(parks.all(), Park::id, Park::code);
    }

    ParkCodes regionCodes() {
        return ParkCodes.of(
                parks.regions(), Region::id, region -> region.facts().code());
    }

    @Override
    protected SheetColumns<PartnerRow> declared() {
        ParkCodes parkCodes = parkCodes();
        ParkCodes regionCodes = regionCodes();
        SheetColumns<Partner.Facts> facts = new SheetColumns<Partner.Facts>()
                .text("name", Partner.Facts::name)
                .needed()
                .text("arabic-name", Partner.Facts::nameArabic)
                .refusedAs("nameArabic")
                .choice("partner-kind", Partner.Kind.values(), "connections.kind.", Partner.Facts::kind)
                .refusedAs("kind")
                .list("partner-languages", Partner.Facts::languages)
                .refusedAs("languages")
                .text("website", Partner.Facts::website)
                .part(
                        Partner.Facts::place,
                        new SheetColumns<Partner.Place>()
                                .text("country", Partner.Place::country)
                                .text("city", Partner.Place::city)
                                .number("latitude", Partner.Place::latitude)
                                .number("longitude", Partner.Place::longitude))
                .list("parks-served", partner -> parkCodes.of(partner.parks()))
                .refusedAs("parks")
                .list("regions-served", partner -> regionCodes.of(partner.regions()))
                .refusedAs("regions")
                .localized("description", "description", Partner.Facts::description);
        return new SheetColumns<PartnerRow>().part(PartnerRow::facts, facts);
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
    protected RowImporter<PartnerRow> importer(SheetColumns<PartnerRow> columns, Decisions decisions) {
        return new PartnerImporter(partners, columns, decisions, duplicates.known(), parkCodes(), regionCodes());
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("connections.partner", "id"));
    }

    @Override
    protected void records(Map<String, String> filters, Consumer<PartnerRow> records) {
        Partner.Kind kind = Arrays.stream(Partner.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(filters.get("kind")))
                .findFirst()
                .orElse(null);
        partners.each(kind, partner -> records.accept(new PartnerRow(partner.id(), partner.facts())));
    }
}
