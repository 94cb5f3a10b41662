package org.parcours.startups.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parcours.history.Change;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.startups.Startups;
import org.parcours.text.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that was ever known of a dossier, and the way back for the last change.
@Component
public class Chronicle {
    static final String STARTUP = "startups.startup";

    /// Children first.
    private static final List<Kept> TABLES = List.of(
            new Kept("startups.observation", "startup_id"),
            new Kept("startups.measure", "startup_id"),
            new Kept("startups.exit", "startup_id"),
            new Kept("startups.extension", "startup_id"),
            new Kept("startups.stage", "startup_id"),
            new Kept("startups.journey", "startup_id"),
            new Kept("startups.document", "startup_id"),
            new Kept("startups.identifier", "startup_id"),
            new Kept("startups.founder", "startup_id"),
            new Kept("startups.other_name", "startup_id"),
            new Kept(STARTUP, "id"));

    /// Columns that say nothing to a reader: keys, and what is worked out from other columns.
    static final Set<String> SILENT = Set.of("id", "startup_id", "journey_id", "digest", "search_key");

    private final Histories histories;
    private final Startups startups;
    private final JdbcClient database;

    Chronicle(Histories histories, Startups startups, JdbcClient database) {
        this.histories = histories;
        this.startups = startups;
        this.database = database;
    }

    /// Newest first. What one transaction recorded is one entry.
    @Transactional(readOnly = true)
    public List<Entry> of(UUID startup) {
        List<Entry> entries = new ArrayList<>();
        List<Change> together = new ArrayList<>();
        for (Change change : histories.changes(TABLES, startup)) {
            if (!together.isEmpty() && !isWith(together.getLast(), change)) {
                entries.add(entry(together));
                together.clear();
            }
            if (saysSomething(change)) {
                together.add(change);
            }
        }
        if (!together.isEmpty()) {
            entries.add(entry(together));
        }
        return entries;
    }

    private static boolean isWith(Change one, Change other) {
        return one.at().equals(other.at()) && Objects.equals(one.by(), other.by());
    }

    private static Entry entry(List<Change> together) {
        return new Entry(together.getFirst().at(), together.getFirst().by(), together);
    }

    /// A park moves the children of a startup along: that is said once, of the startup.
    private static boolean saysSomething(Change change) {
        Set<String> fields = change.fields();
        return change.kind() != Change.Kind.CHANGED
                || fields.stream().anyMatch(field -> !SILENT.contains(field) && isOwn(change, field));
    }

    static boolean isOwn(Change change, String field) {
        return !field.equals("park_id") || (change.table().equals(STARTUP) && change.kind() == Change.Kind.CHANGED);
    }

    /// Takes back what was recorded last, if it is still what was recorded at that moment.
    ///
    /// @throws Refused where it is not the last change any more, something was built on it, or the
    /// dossier would go
    @Transactional
    public void takeBack(UUID startup, Instant moment) {
        startups.hold(startup);
        // stages may overlap until all of them are put back
        database.sql("set constraints all deferred").update();
        Entry last = of(startup).stream()
                .findFirst()
                .filter(entry -> entry.at().equals(moment))
                .orElseThrow(() -> Refused.field("moment", "journeys.history.refused.not-last"));
        if (last.opensTheDossier()) {
            throw Refused.field("moment", "journeys.history.refused.opening");
        }
        try {
            histories.takeBack(order(last), startup, last.at(), last.by());
        } catch (ConcurrencyFailureException builtUpon) {
            throw Refused.field("moment", "journeys.history.refused.built-upon");
        }
    }

    /// Rows come back parents first and go children first.
    private static List<Kept> order(Entry last) {
        return last.changes().stream().anyMatch(change -> change.kind() == Change.Kind.REMOVED)
                ? TABLES.reversed()
                : TABLES;
    }
}
