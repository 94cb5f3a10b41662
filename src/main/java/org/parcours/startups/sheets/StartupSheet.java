package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.history.Kept;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.search.StartupFilter;
import org.parcours.startups.search.StartupSearch;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Startups with their last journey and what was seen of them last: one row a journey.
@Component
class StartupSheet implements Sheet {
    static final List<Kept> TABLES = List.of(
            new Kept("startups.measure", "startup_id"),
            new Kept("startups.observation", "startup_id"),
            new Kept("startups.exit", "startup_id"),
            new Kept("startups.stage", "startup_id"),
            new Kept("startups.journey", "startup_id"),
            new Kept("startups.identifier", "startup_id"),
            new Kept("startups.other_name", "startup_id"),
            new Kept("startups.startup", "id"));

    private final JdbcClient database;
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final KnownStartups known;
    private final Subjects subjects;
    private final StartupSearch search;

    StartupSheet(
            JdbcClient database,
            CodeLists lists,
            NetworkSettings settings,
            KnownStartups known,
            Subjects subjects,
            StartupSearch search) {
        this.database = database;
        this.lists = lists;
        this.settings = settings;
        this.known = known;
        this.subjects = subjects;
        this.search = search;
    }

    @Override
    public String code() {
        return "startups";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(StartupResolver.NAME).needed());
        columns.add(Column.text("arabic-name"));
        columns.add(Column.text("other-names"));
        columns.addAll(known.numberColumns());
        columns.add(known.park());
        columns.add(Column.choice("kind", Startup.Kind.values()));
        columns.add(Column.choice(
                "sector",
                lists.all(StartupLists.SECTORS).stream()
                        .map(sector -> Column.Choice.named(sector.code(), sector.names()))
                        .toList()));
        columns.add(Column.choice("residency", Startup.Residency.values()));
        columns.add(Column.day("founded-on"));
        columns.add(Column.text("website"));
        columns.addAll(JourneyPart.columns(lists));
        columns.addAll(ObservationPart.columns().subList(0, 3));
        List.of("fr", "ar", "en").forEach(language -> columns.add(Column.text("description-" + language)));
        return columns;
    }

    @Override
    public boolean mayImport() {
        return known.mayTransfer();
    }

    @Override
    public boolean mayExport() {
        return known.mayTransfer();
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return subjects.examiner(
                known.who(decisions), true, List.of(new JourneyPart(settings)::apply, ObservationPart::apply));
    }

    @Override
    public List<Kept> tables() {
        return TABLES;
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        List<String> kinds = lists.all(StartupLists.IDENTIFIERS).stream()
                .map(entry -> entry.code())
                .toList();
        new StartupExport(database, kinds).write(wanted(filters), rows);
    }

    /// The startups that the list of this address shows, on all its pages.
    List<UUID> wanted(Map<String, String> address) {
        return search.all(StartupFilter.of(address));
    }
}
