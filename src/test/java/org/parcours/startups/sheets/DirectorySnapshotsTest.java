package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Subpopulation;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;

/// Thirteen dated snapshots of a real directory, one after another through the ordinary import with a kept
/// recipe: the whole of it where the shared data stand beside the repository, else the extract that the
/// repository holds.
@ModuleTest
class DirectorySnapshotsTest {
    private static final List<Path> PLACES = List.of(
            Path.of("../shared/data/yc-directory-2021-2023"),
            Path.of("../../shared/data/yc-directory-2021-2023"),
            Path.of("src/test/resources/directory-snapshots"));

    private final Importing importing;
    private final Recipes recipes;
    private final Indicators indicators;

    DirectorySnapshotsTest(Importing importing, Recipes recipes, Indicators indicators) {
        this.indicators = indicators;
        this.importing = importing;
        this.recipes = recipes;
    }

    /// Companies and what each snapshot said of them.
    private record Directory(
            Map<String, String[]> companies, List<String> snapshots, Map<String, List<String[]>> seen) {
        /// The file of one snapshot, as the directory showed it that day: what was said last of each company then.
        String file(String day) {
            StringBuilder file = new StringBuilder("id,name,park,batch_start,snapshot,status\n");
            companies.forEach((id, company) -> {
                if (company[1].compareTo(day) <= 0 && day.compareTo(company[2]) <= 0) {
                    String[] last = Objects.requireNonNull(seen.get(id)).stream()
                            .filter(row -> row[0].compareTo(day) <= 0)
                            .reduce((earlier, later) -> later)
                            .orElseThrow();
                    file.append(id)
                            .append(",\"")
                            .append(last[2].replace("\"", "\"\""))
                            .append("\",")
                            .append(company[3])
                            .append(',')
                            .append(company[0])
                            .append(',')
                            .append(day)
                            .append(',')
                            .append(last[1])
                            .append('\n');
                }
            });
            return file.toString();
        }

        long rows() {
            return companies.values().stream()
                    .mapToLong(company -> snapshots.stream()
                            .filter(day -> company[1].compareTo(day) <= 0 && day.compareTo(company[2]) <= 0)
                            .count())
                    .sum();
        }
    }

    private static final Recipe RECIPE = new Recipe(
            null,
            new LinkedHashMap<>(Map.of(
                    "id", List.of("number-SOURCE"),
                    "name", List.of("name"),
                    "batch_start", List.of("admitted-on"),
                    "snapshot", List.of("seen-on", "followed-from"),
                    "park", List.of("park"),
                    "status", List.of("status"))),
            Map.of("source", "DIRECTORY"),
            Map.of(
                    "status",
                    Map.of(
                            "Active",
                            "TRADING",
                            "Inactive",
                            "CEASED",
                            "Acquired",
                            "ACQUIRED",
                            "Public",
                            "LISTED",
                            "Not YC",
                            "UNKNOWN")),
            NumberStyle.ENGLISH,
            DayOrder.DAY_FIRST,
            "USD",
            Decisions.Otherwise.ASK,
            Recipe.Layout.FOUND);

    @Test
    void bringsEverySnapshotInOnTopOfTheOneBefore() throws IOException {
        Directory directory =
                read(PLACES.stream().filter(Files::isDirectory).findFirst().orElseThrow());
        Scope.SYSTEM.run(() -> {
            UUID directoryPark = importing.park("YC");
            importing.park("IK12");
            recipes.keep("directory snapshot", "startups", RECIPE);
            Recipe kept = recipes.byName("directory snapshot").orElseThrow().recipe();
            for (String day : directory.snapshots()) {
                importing.accept(importing.previewed("startups", directory.file(day), kept));
            }
            // the last one again changes nothing
            String last = directory.snapshots().getLast();
            Import again = importing.previewed("startups", directory.file(last), kept);
            assertThat(again.counts().keySet()).containsExactly(Kind.UNCHANGED);
            assertThat(importing.count("select count(*) from startups.startup"))
                    .isEqualTo(directory.companies().size());
            assertThat(importing.count("select count(*) from startups.journey"))
                    .isEqualTo(directory.companies().values().stream()
                            .filter(company -> !company[0].isEmpty())
                            .count());
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(directory.rows());
            // first sight is when following began; nobody has left, whoever is delisted least of all
            assertThat(importing.count("""
                            select count(*) from startups.journey j where j.followed_from <> greatest(j.admitted_on,
                              (select min(seen_on) from startups.observation o where o.startup_id = j.startup_id))""")).isZero();
            assertThat(importing.count("select count(*) from startups.exit")).isZero();
            renamed(directory);
            reversed(directory);
            figures(directory, directoryPark);
        });
    }

    /// Whoever was renamed has the last name, and is still found by each one before.
    private void renamed(Directory directory) {
        Map<String, TreeSet<String>> names = new HashMap<>();
        directory
                .seen()
                .forEach((id, rows) -> rows.forEach(row -> names.computeIfAbsent(id, unseen -> new TreeSet<>())
                        .add(row[2].strip().replaceAll("\\s+", " "))));
        long former = names.values().stream().mapToLong(all -> all.size() - 1L).sum();
        assertThat(former).isPositive();
        assertThat(importing.count("""
                        select count(*) from startups.other_name o join startups.startup s on s.id = o.startup_id
                        where o.name <> s.name""")).isEqualTo(former);
    }

    /// A status that went backwards stands as it was seen, before and after.
    private void reversed(Directory directory) {
        long back = directory.seen().values().stream()
                .filter(rows ->
                        rows.stream().anyMatch(row -> row[1].equals("Inactive")) && rows.getLast()[1].equals("Active"))
                .count();
        assertThat(back).isPositive();
        assertThat(importing.count("""
                        select count(*) from startups.startup s
                        where exists (select from startups.observation o where o.startup_id = s.id and o.status = 'CEASED')
                          and (select o.status from startups.observation o where o.startup_id = s.id order by seen_on desc limit 1) = 'TRADING'""")).isEqualTo(back);
    }

    /// Whoever was closed, acquired or listed at first sight is never at risk. On the whole directory the
    /// figures are those of R, and the naive ones that SOURCE.md names.
    private void figures(Directory directory, UUID park) {
        FigureQuery asked = new FigureQuery(LocalDate.of(2023, 12, 13), indicators.now(), 5.0, Subpopulation.of(park));
        Figure alive = indicators.figure(indicators.definition("survival", 1).orElseThrow(), asked);
        Figure survival = indicators.figure("survival", asked);
        long ended = directory.companies().entrySet().stream()
                .filter(company -> company.getValue()[3].equals("YC") && !company.getValue()[0].isEmpty())
                .filter(company -> List.of("Inactive", "Acquired", "Public")
                        .contains(Objects.requireNonNull(directory.seen().get(company.getKey()))
                                .getFirst()[1]))
                .count();
        assertThat(alive.counts().alreadyEnded()).isEqualTo(ended);
        if (directory.companies().size() == 4490) {
            Figure.CurvePoint five = Objects.requireNonNull(alive.estimate());
            assertThat(five.active()).isCloseTo(0.829252125322243, offset(5e-10));
            assertThat(Objects.requireNonNull(five.interval()).lower()).isCloseTo(0.800257822941575, offset(5e-10));
            assertThat(Objects.requireNonNull(five.interval()).upper()).isCloseTo(0.854425954005605, offset(5e-10));
            assertThat(Objects.requireNonNull(survival.headline()).value())
                    .isCloseTo(1 - 0.160565876773216, offset(5e-10));
            Figure listed = indicators.figure("not-ceased-on-day", asked.where(Subpopulation.ALL));
            assertThat(listed.counts().yes()).isEqualTo(1193);
            assertThat(listed.counts().decided()).isEqualTo(1747);
            assertThat(indicators
                            .figure("independent-on-day", asked.where(Subpopulation.ALL))
                            .counts()
                            .yes())
                    .isEqualTo(772);
        }
    }

    private static Directory read(Path folder) throws IOException {
        Map<String, String[]> companies = new LinkedHashMap<>();
        for (List<String> row : rows(folder.resolve("companies.csv.gz"))) {
            // a batch without a day is no admission; one came with an accelerator that was merged in: admitted at the
            // latest on the day of the merger
            boolean merged = row.get(4).equals("IK12");
            companies.put(
                    row.get(0),
                    new String[] {merged ? "2016-03-01" : row.get(5), row.get(7), row.get(8), merged ? "IK12" : "YC"});
        }
        Map<String, List<String[]>> seen = new HashMap<>();
        for (List<String> row : rows(folder.resolve("status_history.csv.gz"))) {
            seen.computeIfAbsent(row.get(0), unseen -> new ArrayList<>())
                    .add(new String[] {row.get(1), row.get(2), row.get(5)});
        }
        List<String> snapshots = rows(folder.resolve("snapshots.csv")).stream()
                .map(List::getFirst)
                .toList();
        return new Directory(companies, snapshots, seen);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(reader)) {
            return csv.stream().skip(1).map(record -> record.getFields()).toList();
        }
    }
}
