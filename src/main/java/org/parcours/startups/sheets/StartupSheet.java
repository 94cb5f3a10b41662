package org.parcours.startups.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parcours.codelists.CodeLists;
import org.parcours.history.Kept;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Stage;
import org.parcours.startups.search.StartupSearch;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RecordSheet;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// Startups with their last journey and what was seen of them last: one row a journey.
@Component
class StartupSheet extends RecordSheet<StartupRow> {
    static final List<Kept> TABLES = List.of(
            new Kept("startups.measure", "startup_id"),
            new Kept("startups.observation", "startup_id"),
            new Kept("startups.exit", "startup_id"),
            new Kept("startups.stage", "startup_id"),
            new Kept("startups.journey", "startup_id"),
            new Kept("startups.identifier", "startup_id"),
            new Kept("startups.other_name", "startup_id"),
            new Kept("startups.startup", "id"));

    /// Columns of what is said of a startup in one place.
    static final List<String> FACTS = List.of(
            "arabic-name",
            "kind",
            "sector",
            "residency",
            "founded-on",
            "website",
            "description-fr",
            "description-ar",
            "description-en");

    static final List<String> JOURNEY = List.of(
            "admitted-on",
            "followed-from",
            "planned-end",
            "stage",
            "stage-since",
            "exited-on",
            "exit-kind",
            "exit-reason");
    static final List<String> OBSERVATION = List.of("seen-on", "status", "source");
    private static final int AT_ONCE = 500;

    private final CodeLists lists;
    private final KnownStartups known;
    private final StartupStore store;
    private final StartupSearch search;
    private final Clock clock;

    StartupSheet(CodeLists lists, KnownStartups known, StartupStore store, StartupSearch search, Clock clock) {
        this.lists = lists;
        this.known = known;
        this.store = store;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "startups";
    }

    @Override
    protected SheetColumns<StartupRow> declared() {
        return new SheetColumns<StartupRow>()
                .part(StartupRow::startup, who())
                .part(row -> row.startup().facts(), facts())
                .part(StartupRow::journey, journey())
                .part(StartupRow::observation, ObservationSheet.seen())
                .localized(
                        "description",
                        "description",
                        row -> row.startup().facts().description());
    }

    private SheetColumns<ImportedStartup> who() {
        SheetColumns<ImportedStartup> columns = new SheetColumns<ImportedStartup>()
                .text(StartupResolver.NAME, startup -> startup.facts().name())
                .needed()
                .text("arabic-name", startup -> startup.facts().nameArabic())
                .refusedAs("nameArabic")
                .list("other-names", startup -> startup.identity().names());
        known.numberColumns()
                .forEach(column -> columns.column(
                        column, startup -> startup.number(column.key().substring(StartupResolver.NUMBER.length()))));
        return columns.column(known.park(), ImportedStartup::park);
    }

    private SheetColumns<Startup.Facts> facts() {
        return new SheetColumns<Startup.Facts>()
                .choice("kind", Startup.Kind.values(), "sheets.kind.", Startup.Facts::kind)
                .named("sector", KnownStartups.choices(lists, StartupLists.SECTORS), Startup.Facts::sector)
                .choice("residency", Startup.Residency.values(), "sheets.residency.", Startup.Facts::residency)
                .column(Column.partialDay("founded-on"), Startup.Facts::foundedOn)
                .text("website", Startup.Facts::website);
    }

    private SheetColumns<Journey> journey() {
        return new SheetColumns<Journey>()
                .day("admitted-on", Journey::admittedOn)
                .day("followed-from", Journey::followedFrom)
                .day("planned-end", Journey::plannedEnd)
                .part(
                        journey -> journey.lastStage().orElse(null),
                        new SheetColumns<Stage>()
                                .named("stage", KnownStartups.choices(lists, StartupLists.STAGES), Stage::stage)
                                .day("stage-since", Stage::since)
                                .refusedAs("since"))
                .part(
                        Journey::exit,
                        new SheetColumns<Exit>()
                                .day("exited-on", Exit::exitedOn)
                                .choice("exit-kind", Exit.Kind.values(), "sheets.exit-kind.", Exit::kind)
                                .text("exit-reason", Exit::reason));
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
    protected RowImporter<StartupRow> importer(SheetColumns<StartupRow> columns, Decisions decisions) {
        return new StartupImporter(store, known.who(decisions), columns, LocalDate.now(clock));
    }

    @Override
    public List<Kept> tables() {
        return TABLES;
    }

    @Override
    protected void records(Map<String, String> filters, Consumer<StartupRow> records) {
        List<UUID> wanted = wanted(filters);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            Map<UUID, ImportedStartup> read = store.read(some, false);
            some.stream().flatMap(id -> Stream.ofNullable(read.get(id))).forEach(startup -> {
                if (startup.journeys().isEmpty()) {
                    records.accept(new StartupRow(startup, null, startup.lastObservation()));
                }
                startup.journeys()
                        .forEach(
                                journey -> records.accept(new StartupRow(startup, journey, startup.lastObservation())));
            });
        }
    }

    /// The startups that the list of this address shows, on all its pages.
    List<UUID> wanted(Map<String, String> address) {
        return search.all(StartupSearch.LIST.read(address));
    }
}
