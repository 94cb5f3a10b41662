package org.parcours.parks.sheets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// There are few parks: all of them are in memory, by their codes.
final class ParkImporter extends RowImporter<ParkRow> {
    private final Parks parks;
    private final Decisions decisions;
    private final Map<String, ParkRow> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, UUID> regionIds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<UUID, Region.Facts> regions = new HashMap<>();

    ParkImporter(Parks parks, SheetColumns<ParkRow> columns, Decisions decisions, List<ParkRow> known) {
        super(columns);
        this.parks = parks;
        this.decisions = decisions;
        parks.regions().forEach(region -> remember(region.id(), region.facts()));
        known.forEach(row -> rows.put(row.facts().code(), row));
    }

    @Override
    protected void load(List<Row> batch, Map<Integer, Finding.Builder> previews) {
        // in memory already
    }

    @Override
    protected Optional<Target<ParkRow>> target(Row row, Finding.Builder preview) {
        String code = row.text("code").orElseThrow();
        preview.label(row.text("name-fr").orElse(code));
        ParkRow known = rows.get(code);
        UUID id = known == null ? decisions.fresh(row.line()) : known.id();
        return Optional.of(new Target<>(id, known, known == null));
    }

    @Override
    protected @Nullable ParkRow read(Target<ParkRow> target, RowValues<ParkRow> values) {
        ParkRow known = target.present();
        String code = values.row().text("region").orElseThrow();
        UUID regionId = regionIds.getOrDefault(code, Ids.next());
        Region.Facts region = region(code, regions.get(regionId), values);
        Park.Facts facts = Park.Facts.of(
                regionId,
                known == null ? values.text("code") : known.facts().code(),
                values.localized("name"),
                values.localized("city"),
                values.number("latitude"),
                values.number("longitude"),
                values.day("opened-on"),
                values.day("closed-on"),
                values.number("capacity"),
                values.whole("offices"),
                values.whole("desks"));
        return region == null ? null : new ParkRow(target.id(), facts, regionId, region);
    }

    /// A region that nobody knows yet comes with its names.
    private static Region.@Nullable Facts region(String code, Region.@Nullable Facts known, RowValues<ParkRow> values) {
        LocalizedText names = values.localized("region-name", known == null ? null : known.names());
        return values.part("region", () -> Region.Facts.of(known == null ? code : known.code(), names));
    }

    @Override
    protected void remember(ParkRow row) {
        rows.put(row.facts().code(), row);
        remember(row.regionId(), row.region());
    }

    private void remember(UUID id, Region.Facts region) {
        regionIds.put(region.code(), id);
        regions.put(id, region);
    }

    @Override
    protected void save(List<ParkRow> changed) {
        Map<UUID, Region.Facts> changedRegions = new LinkedHashMap<>();
        Map<UUID, Park.Facts> changedParks = new LinkedHashMap<>();
        changed.forEach(row -> {
            changedRegions.put(row.regionId(), row.region());
            changedParks.put(row.id(), row.facts());
        });
        parks.saveAll(changedRegions, changedParks);
    }
}
