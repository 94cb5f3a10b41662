package org.parcours.connections.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Likenesses;
import org.parcours.connections.Partner;
import org.parcours.text.Countries;
import org.parcours.text.SearchKey;
import org.parcours.transfers.Changes;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Edit;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;

/// A partner is known by its very name, in its country where the row says one. Whoever only may be meant is proposed
/// with the reason, also among the rows of one file.
final class PartnerExaminer implements Sheet.Examiner {
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    private final PartnerGround ground;
    private final Codes codes;
    private final Decisions decisions;
    private final Likenesses known;
    private final Map<String, List<Partner>> byName;
    private final Changes changed;
    private final Map<UUID, Draft> brought = new HashMap<>();

    PartnerExaminer(PartnerGround ground, Decisions decisions) {
        this.ground = ground;
        this.codes = ground.codes();
        this.decisions = decisions;
        this.known = ground.likenesses();
        this.byName = ground.partners().stream().collect(Collectors.groupingBy(Partner::name));
        this.changed = ground.changes();
    }

    /// What one row says of who it is about.
    private record Asked(
            Row row,
            String name,
            @Nullable String country,
            @Nullable UUID subject) {}

    @Override
    public List<Finding> examine(List<Row> rows) {
        changed.clear();
        Map<Integer, Finding.Builder> findings = new LinkedHashMap<>();
        List<Asked> asked = new ArrayList<>();
        for (Row row : rows) {
            Finding.Builder finding = new Finding.Builder(row.line());
            findings.put(row.line(), finding);
            asked.add(asked(row, finding));
        }
        Map<UUID, List<Draft>> stored = ground.drafts()
                .by(
                        "connections.partner",
                        "id",
                        asked.stream()
                                .map(Asked::subject)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        "id");
        stored.forEach((id, draft) -> brought.putIfAbsent(id, draft.getFirst()));
        asked.forEach(
                one -> apply(one, Objects.requireNonNull(findings.get(one.row().line()))));
        return findings.values().stream().map(Finding.Builder::build).toList();
    }

    private Asked asked(Row row, Finding.Builder finding) {
        String name = row.text("name").orElse("").strip().replaceAll("\\s+", " ");
        finding.label(name);
        Optional<String> written = row.text("country");
        String country = written.flatMap(Countries::code).orElse(null);
        if (written.isPresent() && country == null) {
            finding.fault("country", "sheets.fault.country", "raw", written.get());
        }
        List<Partner> namesakes = byName.getOrDefault(name, List.of()).stream()
                .filter(one -> country == null
                        || one.facts().place().country() == null
                        || country.equals(one.facts().place().country()))
                .toList();
        if (namesakes.size() > 1) {
            finding.fault("name", "sheets.fault.partner-twice", "raw", name);
        }
        UUID same = decisions.same(row.line());
        return new Asked(
                row,
                name,
                country,
                same != null
                        ? same
                        : namesakes.stream().findFirst().map(Partner::id).orElse(null));
    }

    private void apply(Asked asked, Finding.Builder finding) {
        Row row = asked.row();
        UUID subject = asked.subject();
        Draft draft = subject == null ? null : brought.get(subject);
        boolean isNew = draft == null;
        if (draft == null) {
            UUID id = decisions.fresh(row.line());
            Likenesses.Known self = recognised(id, asked);
            if (!finding.wrong() && !decisions.decided(row.line())) {
                List<Finding.Likeness> alike = known.of(self);
                if (decisions.otherwise() == Decisions.Otherwise.SAME && !alike.isEmpty()) {
                    draft = brought.get(alike.getFirst().subject());
                    isNew = draft == null;
                } else {
                    alike.forEach(finding::like);
                }
            }
            if (draft == null) {
                draft = fresh(id);
                known.add(self);
            }
            brought.putIfAbsent(draft.id(), draft);
        }
        finding.subject(draft.id(), isNew);
        facts(ground.edit(row, draft, finding), asked);
        if (!finding.wrong() && !finding.undecided()) {
            changed.add(draft);
        }
    }

    private static Likenesses.Known recognised(UUID id, Asked asked) {
        Row row = asked.row();
        Partner.Place place = new Partner.Place(
                asked.country(),
                row.text("city").orElse(null),
                row.number("latitude").orElse(null),
                row.number("longitude").orElse(null));
        return new Likenesses.Known(id, asked.name(), row.text("website").orElse(null), place, row.line());
    }

    private Draft fresh(UUID id) {
        Draft draft = Draft.fresh("connections.partner", id);
        draft.put("kind", Partner.Kind.SERVICE_PROVIDER.name());
        draft.put("description", ground.noWords());
        for (String list : List.of("languages", "parks", "regions")) {
            draft.put(list, List.of());
        }
        return draft;
    }

    private void facts(Edit edit, Asked asked) {
        edit.put("name", "name", asked.name());
        edit.text("arabic-name", "name_arabic");
        edit.text("partner-kind", "kind");
        edit.text("website", "website");
        edit.localized("description", "description");
        if (asked.country() != null) {
            edit.put("country", "country", asked.country());
        }
        edit.text("city", "city");
        edit.number("latitude", "latitude", POLE.negate(), POLE, 6);
        edit.number("longitude", "longitude", HALF_TURN.negate(), HALF_TURN, 6);
        edit.list(
                "partner-languages",
                "languages",
                code -> Optional.of(code.toLowerCase(java.util.Locale.ROOT))
                        .filter(Set.of(java.util.Locale.getISOLanguages())::contains));
        edit.list("parks-served", "parks", codes::park);
        edit.list("regions-served", "regions", codes::region);
        edit.draft()
                .put(
                        "search_key",
                        SearchKey.of(
                                Stream.of("name", "name_arabic")
                                        .map(edit.draft()::text)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                List.of()));
    }

    @Override
    public void write() {
        changed.write();
    }
}
