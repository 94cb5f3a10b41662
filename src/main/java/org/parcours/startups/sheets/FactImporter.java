package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.startups.facts.Fact;
import org.parcours.startups.facts.Facts;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// Brings in dated facts of startups that are known. A fact of the same day and source is the same fact.
final class FactImporter<F extends Fact, D> extends KnownStartupsImporter<FactRow<F>> {
    private final FactSheet<F, D> sheet;
    private final Facts<F, D> facts;
    private final Map<UUID, List<F>> known = new HashMap<>();

    FactImporter(FactSheet<F, D> sheet, Facts<F, D> facts, SheetColumns<FactRow<F>> columns, Decisions decisions) {
        super(sheet.known(), columns, decisions);
        this.sheet = sheet;
        this.facts = facts;
    }

    @Override
    protected void load(Set<UUID> unseen) {
        Map<UUID, List<F>> stored = facts.of(unseen);
        unseen.forEach(startup -> known.put(startup, new ArrayList<>(stored.getOrDefault(startup, List.of()))));
    }

    @Override
    protected Optional<Target<FactRow<F>>> target(KnownStartup startup, Row row, Finding.Builder preview) {
        if (!sheet.tells(row)) {
            preview.subject(startup.id(), false);
            return Optional.empty();
        }
        F same = of(startup).stream()
                .filter(fact -> sheet.isSame(fact, row))
                .findFirst()
                .orElse(null);
        return Optional.of(new Target<>(startup.id(), new FactRow<>(startup, same), false));
    }

    private List<F> of(KnownStartup startup) {
        return Objects.requireNonNull(known.get(startup.id()));
    }

    @Override
    protected FactRow<F> read(Target<FactRow<F>> target, RowValues<FactRow<F>> values) {
        FactRow<F> present = Objects.requireNonNull(target.present());
        F same = present.fact();
        UUID id = same == null ? Ids.next() : same.id();
        KnownStartup startup = present.startup();
        return new FactRow<>(startup, facts.checked(id, startup.id(), sheet.draft(values), of(startup)));
    }

    @Override
    protected UUID fact(UUID id, FactRow<F> row) {
        return row.told().id();
    }

    @Override
    protected void remember(FactRow<F> row) {
        of(row.startup()).removeIf(fact -> fact.id().equals(row.told().id()));
        of(row.startup()).add(row.told());
    }

    @Override
    protected void save(List<FactRow<F>> changed) {
        Map<UUID, F> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.told().id(), row.told()));
        facts.importAll(last.values());
    }
}
