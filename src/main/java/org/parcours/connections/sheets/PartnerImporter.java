package org.parcours.connections.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Likenesses;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.text.Countries;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// A partner is known by its very name, in its country if the row says one. Others that may be meant are proposed with
/// the reason, also among the rows of one file.
final class PartnerImporter extends RowImporter<PartnerRow> {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private record Named(UUID id, @Nullable String country) {
        boolean mayBeIn(@Nullable String other) {
            return other == null || country == null || other.equals(country);
        }
    }

    private final Partners service;
    private final Decisions decisions;
    private final Likenesses likenesses;
    private final ParkCodes parks;
    private final ParkCodes regions;
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<UUID, PartnerRow> partners = new HashMap<>();

    PartnerImporter(
            Partners service,
            SheetColumns<PartnerRow> columns,
            Decisions decisions,
            Likenesses likenesses,
            ParkCodes parks,
            ParkCodes regions) {
        super(columns);
        this.service = service;
        this.decisions = decisions;
        this.likenesses = likenesses;
        this.parks = parks;
        this.regions = regions;
        service.each(
                null,
                partner -> byName.computeIfAbsent(partner.name(), unseen -> new ArrayList<>(1))
                        .add(new Named(partner.id(), partner.facts().place().country())));
    }

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        List<UUID> unseen = rows.stream()
                .flatMap(row -> meant(row).stream())
                .filter(id -> !partners.containsKey(id))
                .distinct()
                .toList();
        service.lockAll(unseen).forEach((id, partner) -> partners.put(id, new PartnerRow(id, partner.facts())));
    }

    /// The partners that a row is certainly about: one, unless several bear its name.
    private List<UUID> meant(Row row) {
        UUID same = decisions.same(row.line());
        String country = country(row);
        return same != null
                ? List.of(same)
                : byName.getOrDefault(name(row), List.of()).stream()
                        .filter(named -> named.mayBeIn(country))
                        .map(Named::id)
                        .toList();
    }

    private static String name(Row row) {
        return SPACES.matcher(row.text("name").orElse("").strip()).replaceAll(" ");
    }

    private static @Nullable String country(Row row) {
        return row.text("country").flatMap(Countries::code).orElse(null);
    }

    @Override
    protected Optional<Target<PartnerRow>> target(Row row, Finding.Builder preview) {
        preview.label(name(row));
        List<UUID> meant = meant(row);
        // of several that bear the name each is offered
        PartnerRow known = meant.size() == 1 ? partners.get(meant.getFirst()) : null;
        return Optional.of(known == null ? fresh(row, preview) : new Target<>(known.id(), known, false));
    }

    private Target<PartnerRow> fresh(Row row, Finding.Builder preview) {
        UUID id = decisions.fresh(row.line());
        Likenesses.Known self = recognised(id, row);
        if (!decisions.decided(row.line())) {
            List<Finding.Likeness> alike = likenesses.of(self);
            if (decisions.otherwise() == Decisions.Otherwise.SAME && !alike.isEmpty()) {
                PartnerRow closest = closest(alike.getFirst().subject());
                if (closest != null) {
                    return new Target<>(closest.id(), closest, false);
                }
            } else {
                alike.forEach(preview::like);
            }
        }
        likenesses.add(self);
        return new Target<>(id, null, true);
    }

    private @Nullable PartnerRow closest(UUID id) {
        if (!partners.containsKey(id)) {
            service.lockAll(List.of(id)).values().forEach(one -> partners.put(id, new PartnerRow(id, one.facts())));
        }
        return partners.get(id);
    }

    private static Likenesses.Known recognised(UUID id, Row row) {
        Partner.Place place = new Partner.Place(
                country(row),
                row.text("city").orElse(null),
                row.number("latitude").orElse(null),
                row.number("longitude").orElse(null));
        return new Likenesses.Known(id, name(row), row.text("website").orElse(null), place, row.line());
    }

    @Override
    protected PartnerRow read(Target<PartnerRow> target, RowValues<PartnerRow> values) {
        Partner.Facts facts = Partner.Facts.of(
                Objects.requireNonNullElse(
                        values.choice("partner-kind", Partner.Kind.class), Partner.Kind.SERVICE_PROVIDER),
                name(values.row()),
                values.text("arabic-name"),
                values.list("partner-languages", language -> language),
                values.text("website"),
                values.localized("description"),
                new Partner.Place(
                        values.text("country"),
                        values.text("city"),
                        values.number("latitude"),
                        values.number("longitude")),
                values.list("parks-served", parks::id),
                values.list("regions-served", regions::id));
        return new PartnerRow(target.id(), facts);
    }

    @Override
    protected void remember(PartnerRow row) {
        partners.put(row.id(), row);
    }

    @Override
    protected void save(List<PartnerRow> changed) {
        Map<UUID, Partner.Facts> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.id(), row.facts()));
        service.importAll(last);
    }
}
