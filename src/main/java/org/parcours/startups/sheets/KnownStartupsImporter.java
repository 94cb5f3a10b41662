package org.parcours.startups.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;

/// Brings in rows about startups that are known.
///
/// @param <R> one row
public abstract class KnownStartupsImporter<R> extends RowImporter<R> {
    private final KnownStartups known;
    private final KnownStartups.Reader reader;
    private final Map<UUID, KnownStartup> startups = new HashMap<>();
    private Map<Integer, UUID> about = Map.of();

    protected KnownStartupsImporter(KnownStartups known, SheetColumns<R> columns, Decisions decisions) {
        super(columns);
        this.known = known;
        this.reader = known.reader(decisions);
    }

    /// Reads with few statements what is known of startups that no row was about before. They are locked.
    protected abstract void load(Set<UUID> unseen);

    /// A startup that a row is about.
    protected final KnownStartup startup(UUID id) {
        return Objects.requireNonNull(startups.get(id));
    }

    /// Finds what a row tells of its startup.
    protected abstract Optional<Target<R>> target(KnownStartup startup, Row row, Finding.Builder preview);

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        about = reader.about(rows, previews);
        Set<UUID> unseen = about.values().stream()
                .filter(startup -> !startups.containsKey(startup))
                .collect(Collectors.toSet());
        Map<UUID, KnownStartup> read = known.lock(unseen);
        startups.putAll(read);
        load(read.keySet());
    }

    @Override
    protected final Optional<Target<R>> target(Row row, Finding.Builder preview) {
        UUID meant = about.get(row.line());
        KnownStartup startup = meant == null ? null : startups.get(meant);
        if (meant != null && startup == null) {
            preview.fault(null, "sheets.fault.unknown-startup");
        }
        return startup == null ? Optional.empty() : target(startup, row, preview);
    }
}
