package org.parcours.connections.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.connections.Terms;
import org.parcours.database.Ids;
import org.parcours.text.Countries;
import org.parcours.transfers.Changes;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Edit;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;
import tools.jackson.databind.JsonNode;

/// An offer is known by its partner's very name, its family, its first day and its words in one language.
final class OfferExaminer implements Sheet.Examiner {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_A_MONTH = 1000;

    private final PartnerGround ground;
    private final Decisions decisions;
    private final Map<String, List<Partner>> partners;
    private final Map<UUID, List<Draft>> offers = new HashMap<>();
    private final Map<UUID, List<Draft>> confirmations = new HashMap<>();
    private final Changes changed;

    OfferExaminer(PartnerGround ground, Decisions decisions) {
        this.ground = ground;
        this.decisions = decisions;
        this.partners = ground.partners().stream().collect(Collectors.groupingBy(Partner::name));
        this.changed = ground.changes();
    }

    @Override
    public List<Finding> examine(List<Row> rows) {
        changed.clear();
        List<UUID> named = rows.stream()
                .flatMap(row -> named(row).stream())
                .map(Partner::id)
                .filter(id -> !offers.containsKey(id))
                .distinct()
                .toList();
        Map<UUID, List<Draft>> stored = ground.drafts().by("connections.offer", "partner_id", named, "id");
        named.forEach(id -> offers.put(id, new ArrayList<>(stored.getOrDefault(id, List.of()))));
        confirmations.putAll(ground.drafts()
                .by(
                        "connections.offer_confirmation",
                        "offer_id",
                        stored.values().stream()
                                .flatMap(List::stream)
                                .map(Draft::id)
                                .toList(),
                        "confirmed_on"));
        return rows.stream().map(this::examine).toList();
    }

    private List<Partner> named(Row row) {
        return partners.getOrDefault(row.text("partner").orElse("").strip(), List.of());
    }

    private Finding examine(Row row) {
        Finding.Builder finding = new Finding.Builder(row.line());
        finding.label(row.text("partner").orElse(""));
        List<Partner> named = named(row);
        if (named.size() != 1) {
            finding.fault(
                    "partner",
                    named.isEmpty() ? "sheets.fault.unknown-partner" : "sheets.fault.partner-twice",
                    "raw",
                    row.text("partner").orElse(""));
            return finding.build();
        }
        UUID partner = named.getFirst().id();
        List<Draft> known = Objects.requireNonNull(offers.get(partner));
        Optional<Draft> same =
                known.stream().filter(draft -> isSame(draft, row)).findFirst();
        Draft draft = same.orElseGet(() -> fresh(decisions.fresh(row.line()), partner));
        finding.subject(draft.id(), draft.isFresh() && same.isEmpty());
        Edit edit = ground.edit(row, draft, finding);
        terms(edit);
        Draft confirmation = confirmation(edit);
        if (!finding.wrong()) {
            if (same.isEmpty()) {
                known.add(draft);
            }
            changed.add(draft);
            Optional.ofNullable(confirmation).ifPresent(changed::add);
        }
        return finding.build();
    }

    private static boolean isSame(Draft draft, Row row) {
        JsonNode words = (JsonNode) Objects.requireNonNull(draft.get("words"));
        return row.text("family").equals(Optional.ofNullable(draft.text("family")))
                && row.day("offered-from").equals(Optional.ofNullable(draft.day("valid_from")))
                && List.of("fr", "ar", "en").stream()
                        .anyMatch(language -> row.text("offer-" + language)
                                .map(String::strip)
                                .filter(text -> text.equals(words.path(language).stringValue(null)))
                                .isPresent());
    }

    private Draft fresh(UUID id, UUID partner) {
        Draft draft = Draft.fresh("connections.offer", id);
        draft.put("partner_id", partner);
        draft.put("words", ground.noWords());
        for (String list : List.of("instruments", "stages", "sectors", "countries", "customers", "skills")) {
            draft.put(list, List.of());
        }
        return draft;
    }

    private static void terms(Edit edit) {
        edit.text("family", "family");
        edit.localized("offer", "words");
        edit.number("ticket-from", "ticket_from", BigDecimal.ZERO, MOST, 2);
        edit.number("ticket-to", "ticket_to", BigDecimal.ZERO, MOST, 2);
        edit.currency("currency", "currency");
        edit.list("instruments", "instruments", among(Terms.INSTRUMENTS));
        edit.list("stages", "stages", Optional::of);
        edit.list("sectors", "sectors", Optional::of);
        edit.list("countries", "countries", Countries::code);
        edit.list("customers", "customers", among(Terms.CUSTOMERS));
        edit.list("skills", "skills", Optional::of);
        edit.text("level", "level");
        edit.whole("hours-a-month", "hours_a_month", MOST_A_MONTH);
        edit.whole("introductions-a-month", "capacity_a_month", MOST_A_MONTH);
        edit.day("offered-from", "valid_from");
        edit.day("offered-until", "valid_until");
        check(edit);
    }

    private static Function<String, Optional<?>> among(List<String> codes) {
        return word -> Optional.of(word.toUpperCase(Locale.ROOT)).filter(codes::contains);
    }

    private static void check(Edit edit) {
        Draft draft = edit.draft();
        if (draft.get("words") instanceof JsonNode words && words.isEmpty()) {
            edit.finding().fault("offer-fr", "sheets.fault.offer-words");
        }
        if (draft.get("ticket_from") instanceof BigDecimal least
                && draft.get("ticket_to") instanceof BigDecimal most
                && most.compareTo(least) < 0) {
            edit.finding().fault("ticket-to", "connections.refused.ticket");
        }
        boolean ticket = draft.get("ticket_from") != null || draft.get("ticket_to") != null;
        if (ticket && draft.get("currency") == null) {
            edit.finding().fault("currency", "connections.refused.currency");
        }
        LocalDate until = draft.day("valid_until");
        LocalDate from = draft.day("valid_from");
        if (until != null && from != null && until.isBefore(from)) {
            edit.finding().fault("offered-until", "connections.refused.days");
        }
    }

    /// The row's last confirmation, where it is later than what is known.
    private @Nullable Draft confirmation(Edit edit) {
        LocalDate day = edit.row().day("confirmed-on").orElse(null);
        Draft offer = edit.draft();
        List<Draft> known = confirmations.getOrDefault(offer.id(), List.of());
        LocalDate last = known.stream()
                .map(one -> Objects.requireNonNull(one.day("confirmed_on")))
                .max(LocalDate::compareTo)
                .orElse(null);
        if (day == null || (last != null && !day.isAfter(last))) {
            return null;
        }
        Draft confirmation = Draft.fresh("connections.offer_confirmation", Ids.next());
        confirmation.put("offer_id", offer.id());
        confirmation.put("partner_id", offer.get("partner_id"));
        confirmation.put("confirmed_on", day);
        edit.finding().change("confirmed-on", last, day);
        return confirmation;
    }

    @Override
    public void write() {
        changed.write();
    }
}
