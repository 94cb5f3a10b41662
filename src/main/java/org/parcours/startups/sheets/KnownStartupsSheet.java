package org.parcours.startups.sheets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.transfers.RecordSheet;
import org.parcours.transfers.SheetColumns;

/// Sheet about known startups: each row names its startup, then says one thing of it.
///
/// @param <R> one row
public abstract class KnownStartupsSheet<R> extends RecordSheet<R> {
    private static final int AT_ONCE = 500;

    protected final KnownStartups known;

    protected KnownStartupsSheet(KnownStartups known) {
        this.known = known;
    }

    /// Returns the startup of a row.
    protected abstract KnownStartup startup(R row);

    /// Declares the columns that follow those of the startup.
    protected abstract SheetColumns<R> told(SheetColumns<R> columns);

    /// The records that the list of an address shows, on all its pages.
    protected abstract List<UUID> wanted(Map<String, String> address);

    /// Reads the rows of some of the records wanted, in their order.
    protected abstract List<R> rows(List<UUID> wanted);

    @Override
    protected final SheetColumns<R> declared() {
        return told(new SheetColumns<R>().part(this::startup, known.columns()));
    }

    @Override
    public final boolean mayImport() {
        return known.mayTransfer();
    }

    @Override
    public final boolean mayExport() {
        return known.mayTransfer();
    }

    @Override
    protected final void records(Map<String, String> filters, Consumer<R> records) {
        List<UUID> wanted = wanted(filters);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            rows(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE))).forEach(records);
        }
    }
}
