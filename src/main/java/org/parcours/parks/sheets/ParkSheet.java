package org.parcours.parks.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.history.Kept;
import org.parcours.parks.Park;
import org.parcours.parks.ParkRules;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RecordSheet;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// Parks with their regions: one row a park, known by its code.
@Component
class ParkSheet extends RecordSheet<ParkRow> {
    private final Parks parks;
    private final ParkRules rules;

    ParkSheet(Parks parks, ParkRules rules) {
        this.parks = parks;
        this.rules = rules;
    }

    @Override
    public String code() {
        return "parks";
    }

    @Override
    protected SheetColumns<ParkRow> declared() {
        return new SheetColumns<ParkRow>()
                .text("code", row -> row.facts().code())
                .needed()
                .text("region", row -> row.region().code())
                .refusedAs("region", "regionCode")
                .needed()
                .localized("region-name", "regionNames", row -> row.region().names())
                .localized("name", "names", row -> row.facts().names())
                .localized("city", "city", row -> row.facts().city())
                .number("latitude", row -> row.facts().latitude())
                .number("longitude", row -> row.facts().longitude())
                .day("opened-on", row -> row.facts().openedOn())
                .day("closed-on", row -> row.facts().closedOn())
                .number("capacity", row -> row.facts().capacity())
                .whole("offices", row -> row.facts().offices())
                .whole("desks", row -> row.facts().desks());
    }

    @Override
    public boolean mayImport() {
        return rules.mayAdminister();
    }

    @Override
    public boolean mayExport() {
        return rules.mayAdminister();
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("parks.park", "id"), new Kept("parks.region", "id"));
    }

    @Override
    protected void records(Map<String, String> filters, Consumer<ParkRow> records) {
        rows().forEach(records);
    }

    private List<ParkRow> rows() {
        Map<?, Region> regions = parks.regions().stream().collect(Collectors.toMap(Region::id, Function.identity()));
        return parks.all().stream()
                .sorted(Comparator.comparing(Park::code))
                .map(park -> {
                    Region region =
                            Objects.requireNonNull(regions.get(park.facts().region()));
                    return new ParkRow(park.id(), park.facts(), region.id(), region.facts());
                })
                .toList();
    }

    @Override
    protected RowImporter<ParkRow> importer(SheetColumns<ParkRow> columns, Decisions decisions) {
        return new ParkImporter(parks, columns, decisions, rows());
    }
}
