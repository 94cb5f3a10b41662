package org.parcours.startups.sheets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.history.Kept;
import org.parcours.startups.facts.Fact;
import org.parcours.startups.facts.Facts;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// Dated facts of companies that are known, one a row.
abstract class FactSheet<F extends Fact, D> extends KnownStartupsSheet<FactRow<F>> {
    private final Facts<F, D> facts;
    private final StartupSheet startups;

    FactSheet(KnownStartups known, Facts<F, D> facts, StartupSheet startups) {
        super(known);
        this.facts = facts;
        this.startups = startups;
    }

    KnownStartups known() {
        return known;
    }

    /// Whether a row tells a fact at all; one that does not is left as it is.
    boolean tells(Row row) {
        return true;
    }

    /// Whether a row tells this fact again.
    abstract boolean isSame(F fact, Row row);

    /// What a row states.
    abstract D draft(RowValues<FactRow<F>> values);

    @Override
    protected final KnownStartup startup(FactRow<F> row) {
        return row.startup();
    }

    @Override
    protected final List<UUID> wanted(Map<String, String> address) {
        return startups.wanted(address);
    }

    @Override
    protected final List<FactRow<F>> rows(List<UUID> wanted) {
        Map<UUID, KnownStartup> about = known.byIds(wanted);
        Map<UUID, List<F>> told = facts.of(wanted);
        return wanted.stream()
                .flatMap(id -> Stream.ofNullable(about.get(id)))
                .flatMap(startup ->
                        told.getOrDefault(startup.id(), List.of()).stream().map(fact -> new FactRow<>(startup, fact)))
                .toList();
    }

    @Override
    protected final RowImporter<FactRow<F>> importer(SheetColumns<FactRow<F>> columns, Decisions decisions) {
        return new FactImporter<>(this, facts, columns, decisions);
    }

    @Override
    public final List<Kept> tables() {
        return StartupSheet.TABLES;
    }
}
