package org.parcours.connections.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// An offer is known by its partner's very name, its family, its first day and its words in one language.
final class OfferImporter extends RowImporter<OfferRow> {
    private final Partners partners;
    private final Offers service;
    private final Decisions decisions;
    private final LocalDate today;
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<UUID, List<OfferRow>> offers = new HashMap<>();

    OfferImporter(
            Partners partners, Offers service, SheetColumns<OfferRow> columns, Decisions decisions, LocalDate today) {
        super(columns);
        this.partners = partners;
        this.service = service;
        this.decisions = decisions;
        this.today = today;
        partners.each(
                null,
                partner -> byName.computeIfAbsent(partner.name(), unseen -> new ArrayList<>(1))
                        .add(partner.id()));
    }

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        Map<UUID, String> unseen = new HashMap<>();
        rows.forEach(row ->
                named(row).stream().filter(id -> !offers.containsKey(id)).forEach(id -> unseen.put(id, name(row))));
        partners.lockAll(unseen.keySet());
        Map<UUID, List<Offer>> stored = service.of(unseen.keySet());
        unseen.forEach((id, name) -> offers.put(
                id,
                new ArrayList<>(stored.getOrDefault(id, List.of()).stream()
                        .map(offer -> OfferSheet.row(name, offer))
                        .toList())));
    }

    private List<UUID> named(Row row) {
        return byName.getOrDefault(name(row), List.of());
    }

    private static String name(Row row) {
        return row.text("partner").orElse("").strip();
    }

    @Override
    protected Optional<Target<OfferRow>> target(Row row, Finding.Builder preview) {
        preview.label(name(row));
        List<UUID> named = named(row);
        if (named.size() != 1) {
            preview.fault(
                    "partner",
                    named.isEmpty() ? "sheets.fault.unknown-partner" : "sheets.fault.partner-twice",
                    "raw",
                    name(row));
            return Optional.empty();
        }
        OfferRow known = Objects.requireNonNull(offers.get(named.getFirst())).stream()
                .filter(one -> isSame(one.offer().draft(), row))
                .findFirst()
                .orElse(null);
        UUID id = known == null ? decisions.fresh(row.line()) : known.id();
        return Optional.of(new Target<>(id, known, known == null));
    }

    private static boolean isSame(Offer.Draft offer, Row row) {
        Map<String, String> words = offer.words().toMap();
        return row.text("family").filter(offer.family()::equals).isPresent()
                && row.isOn("offered-from", offer.from())
                && Stream.of("fr", "ar", "en")
                        .anyMatch(language -> row.text("offer-" + language)
                                .map(String::strip)
                                .filter(text -> text.equals(words.get(language)))
                                .isPresent());
    }

    @Override
    protected OfferRow read(Target<OfferRow> target, RowValues<OfferRow> values) {
        OfferRow known = target.present();
        UUID partner = named(values.row()).getFirst();
        LocalDate last = known == null ? null : known.offer().confirmedOn();
        LocalDate told = values.day("confirmed-on");
        Offer.Draft draft = Offer.Draft.of(
                values.text("family"),
                values.localized("offer"),
                new Terms(
                        values.number("ticket-from"),
                        values.number("ticket-to"),
                        values.text("currency"),
                        words(values, "instruments"),
                        words(values, "stages"),
                        words(values, "sectors"),
                        words(values, "countries"),
                        words(values, "customers"),
                        words(values, "skills"),
                        values.text("level"),
                        values.whole("hours-a-month")),
                values.whole("introductions-a-month"),
                values.day("offered-from"),
                values.day("offered-until"));
        LocalDate confirmed = last != null && told != null && told.isBefore(last) ? last : told;
        return new OfferRow(target.id(), name(values.row()), new Offer.Told(partner, draft, confirmed, today));
    }

    private static List<String> words(RowValues<OfferRow> values, String column) {
        return values.list(column, word -> word);
    }

    @Override
    protected void remember(OfferRow row) {
        List<OfferRow> known = Objects.requireNonNull(offers.get(row.offer().partner()));
        known.removeIf(one -> one.id().equals(row.id()));
        known.add(row);
    }

    @Override
    protected void save(List<OfferRow> changed) {
        Map<UUID, Offer.Told> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.id(), row.offer()));
        service.importAll(last);
    }
}
