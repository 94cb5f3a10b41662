package org.parcours.startups.sheets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.history.Kept;
import org.parcours.transfers.Decisions;

/// Dated facts of companies that are known, one a row.
abstract class FactSheet extends KnownStartupsSheet {
    private final Subjects subjects;
    private final StartupSheet startups;

    FactSheet(KnownStartups known, Subjects subjects, StartupSheet startups) {
        super(known);
        this.subjects = subjects;
        this.startups = startups;
    }

    /// Takes over what a row tells.
    abstract Consumer<Change> part();

    @Override
    protected final List<UUID> wanted(Map<String, String> address) {
        return startups.wanted(address);
    }

    @Override
    public final Examiner examiner(Decisions decisions) {
        return subjects.examiner(known.who(decisions), false, List.of(part()));
    }

    @Override
    public final List<Kept> tables() {
        return StartupSheet.TABLES;
    }
}
