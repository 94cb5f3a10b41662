package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.JourneyReport;
import org.parcours.startups.journeys.Stage;
import org.parcours.startups.recognition.StartupIndex;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// Brings in startups with their last journey and what was seen of them. What the parts of a startup are not told
/// again is not checked again.
final class StartupImporter extends RowImporter<StartupRow> {
    private final StartupStore store;
    private final StartupResolver who;
    private final LocalDate today;
    private final Map<UUID, ImportedStartup> stored = new HashMap<>();
    private final Map<UUID, ImportedStartup> startups = new HashMap<>();
    private final Map<Integer, StartupResolver.Asked> asked = new HashMap<>();
    private final Map<Integer, UUID> about = new HashMap<>();
    private final Map<UUID, String> parks;
    private final Set<UUID> fresh = new HashSet<>();

    StartupImporter(StartupStore store, StartupResolver who, SheetColumns<StartupRow> columns, LocalDate today) {
        super(columns);
        this.store = store;
        this.who = who;
        this.today = today;
        this.parks = store.parkCodes();
    }

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        asked.clear();
        about.clear();
        Set<UUID> known = new LinkedHashSet<>();
        for (StartupResolver.Asked row : who.read(rows, previews)) {
            int line = row.row().line();
            asked.put(line, row);
            recognise(row, Objects.requireNonNull(previews.get(line))).ifPresent(id -> {
                about.put(line, id);
                if (!fresh.contains(id) && !startups.containsKey(id)) {
                    known.add(id);
                }
            });
        }
        Map<UUID, ImportedStartup> read = store.read(known, true);
        stored.putAll(read);
        startups.putAll(read);
    }

    private Optional<UUID> recognise(StartupResolver.Asked row, Finding.Builder preview) {
        Optional<UUID> meant = who.meant(row, preview);
        if (meant.isPresent() || preview.wrong() || row.name() == null) {
            return meant;
        }
        UUID id = who.remember(row);
        fresh.add(id);
        return Optional.of(id);
    }

    @Override
    protected Optional<Target<StartupRow>> target(Row row, Finding.Builder preview) {
        UUID id = about.get(row.line());
        if (id == null) {
            return Optional.empty();
        }
        ImportedStartup startup = startups.get(id);
        if (startup == null) {
            if (!fresh.contains(id)) {
                preview.fault(null, "sheets.fault.unknown-startup");
                return Optional.empty();
            }
            return Optional.of(new Target<>(id, null, true));
        }
        Observation seen = startup.observations().stream()
                .filter(one -> ObservationSheet.isSeen(one, row))
                .findFirst()
                .orElse(null);
        Journey journey = startup.journeyOf(row).orElse(null);
        return Optional.of(new Target<>(id, new StartupRow(startup, journey, seen), false));
    }

    @Override
    protected @Nullable StartupRow read(Target<StartupRow> target, RowValues<StartupRow> values) {
        StartupRow present = target.present();
        ImportedStartup known = present == null ? null : present.startup();
        StartupResolver.Asked row =
                Objects.requireNonNull(asked.get(values.row().line()));
        ImportedStartup startup = values.checks().read("", () -> startup(target.id(), known, row, values));
        Journey journey = values.checks().read("", () -> journey(target.id(), present, values));
        Observation seen = values.checks().read("", () -> observation(target.id(), present, journey, values));
        return startup == null ? null : new StartupRow(startup.with(journey, seen), journey, seen);
    }

    private ImportedStartup startup(
            UUID id, @Nullable ImportedStartup known, StartupResolver.Asked row, RowValues<StartupRow> values) {
        String name = name(known, row);
        UUID told = row.row().text(StartupResolver.PARK).isPresent() || known == null ? row.park() : null;
        UUID park = told == null && known != null ? known.facts().park() : told;
        boolean isTold = known == null
                || !name.equals(known.facts().name())
                || !known.facts().park().equals(park)
                || values.change(StartupSheet.FACTS);
        Startup.Facts facts = known != null && !isTold
                ? known.facts()
                : Startup.Facts.of(
                        park,
                        name,
                        values.text("arabic-name"),
                        Objects.requireNonNullElse(values.choice("kind", Startup.Kind.class), Startup.Kind.STARTUP),
                        values.text("sector"),
                        values.partialDay("founded-on"),
                        Objects.requireNonNullElse(
                                values.choice("residency", Startup.Residency.class), Startup.Residency.RESIDENT),
                        values.text("website"),
                        values.localized("description"),
                        today);
        return new ImportedStartup(
                id,
                parks.getOrDefault(facts.park(), ""),
                facts,
                identity(known, facts.name(), row),
                known == null ? List.of() : known.journeys(),
                known == null ? List.of() : known.observations());
    }

    /// A former name on a file about earlier days renames nothing.
    private static String name(@Nullable ImportedStartup known, StartupResolver.Asked row) {
        String told = Objects.requireNonNullElse(row.name(), "");
        if (known == null) {
            return told;
        }
        boolean isNewest = row.row()
                .day("seen-on")
                .filter(seen ->
                        known.lastSeen().filter(last -> last.isAfter(seen)).isEmpty())
                .isPresent();
        return told.isEmpty() || (known.isKnownAs(told) && !isNewest)
                ? known.facts().name()
                : told;
    }

    /// A new name takes the place of the old one, which stays known.
    private static Identity identity(@Nullable ImportedStartup known, String name, StartupResolver.Asked row) {
        Identity identity = known == null
                ? Identity.NONE
                : ImportedStartup.named(known.identity(), known.facts().name(), name);
        for (StartupIndex.Identifier number : row.numbers()) {
            identity = ImportedStartup.numbered(identity, number);
        }
        for (String other : row.row().text("other-names").stream()
                .flatMap(names -> Arrays.stream(names.split("[;|\\n]", -1)))
                .map(StartupResolver::plain)
                .toList()) {
            identity = ImportedStartup.named(identity, other, name);
        }
        return identity;
    }

    private @Nullable Journey journey(UUID id, @Nullable StartupRow present, RowValues<StartupRow> values) {
        Journey known = present == null ? null : present.journey();
        if (!values.change(StartupSheet.JOURNEY)) {
            return known;
        }
        Row row = values.row();
        JourneyReport report = new JourneyReport(
                values.told("admitted-on"),
                values.told("followed-from"),
                values.told("planned-end"),
                row.text("stage").orElse(null),
                values.told("stage-since"),
                values.told("exited-on"),
                row.text("exit-kind").map(Exit.Kind::valueOf).orElse(null),
                row.text("exit-reason").orElse(null));
        if (known == null && report.isEmpty()) {
            return null;
        }
        return store.journeys.checked(
                id,
                report,
                known,
                present == null ? List.of() : present.startup().journeys(),
                present == null ? Optional.empty() : present.startup().endedOn(),
                values.confirmed());
    }

    /// A row without a status tells nothing of what was seen.
    private @Nullable Observation observation(
            UUID id, @Nullable StartupRow present, @Nullable Journey journey, RowValues<StartupRow> values) {
        Observation known = present == null ? null : present.observation();
        if (values.row().text("status").isEmpty() || !values.change(StartupSheet.OBSERVATION)) {
            return known;
        }
        return store.observations.checked(
                known == null ? Ids.next() : known.id(),
                id,
                ObservationSheet.draft(
                        values,
                        known,
                        known == null ? null : known.happenedOn(),
                        known == null ? null : known.link(),
                        known == null ? null : known.note()),
                present == null ? List.of() : present.startup().observations(),
                () -> Stream.concat(
                                Stream.ofNullable(journey),
                                present == null ? Stream.empty() : present.startup().journeys().stream())
                        .map(Journey::admittedOn)
                        .min(LocalDate::compareTo));
    }

    /// What was seen on one day, or what is said of the startup without a day.
    @Override
    protected UUID fact(UUID id, StartupRow row) {
        return row.observation() == null ? id : row.observation().id();
    }

    /// Former names stay known, stages follow each other, and of two days the earlier is since when it was followed.
    @Override
    protected boolean mayChange(String column, @Nullable StartupRow present, StartupRow next) {
        return switch (column) {
            case "name", "other-names", "followed-from" -> true;
            case "stage", "stage-since" -> !Objects.equals(since(present), since(next));
            default -> false;
        };
    }

    private static @Nullable LocalDate since(@Nullable StartupRow row) {
        return row == null || row.journey() == null
                ? null
                : row.journey().lastStage().map(Stage::since).orElse(null);
    }

    @Override
    protected void remember(StartupRow row) {
        startups.put(row.startup().id(), row.startup());
    }

    @Override
    protected void save(List<StartupRow> changed) {
        Map<UUID, ImportedStartup> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.startup().id(), row.startup()));
        store.save(last.values(), stored);
        stored.putAll(last);
    }
}
