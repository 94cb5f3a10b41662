package org.parcours.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.survival.Spell;

/// R's tables: those in this repository (`src/test/resources/statistics/survival`), and those beside a checkout where
/// there are
/// any.
public final class References {
    /// Nine decimals.
    public static final Offset<Double> NINE = Offset.offset(5e-10);

    public static final Path OURS = Path.of("src/test/resources/statistics/survival");

    private References() {}

    /// The folder `shared/data/survival-reference` of a directory above this one.
    public static Optional<Path> shared() {
        for (Path at = Path.of(System.getProperty("user.dir")); at != null; at = at.getParent()) {
            var found = at.resolve("shared/data/survival-reference");
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    public static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// R leaves a cell empty where it has no number.
    public static double number(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    public static List<Spell> spells(String input) {
        return spells(input, "");
    }

    /// The spells of the groups whose letter stands in `groups`; of all where it is empty.
    public static List<Spell> spells(String input, String groups) {
        return rows(OURS.resolve(input + ".csv")).stream()
                .filter(row -> groups.isEmpty() || groups.contains(row.getField("group")))
                .map(row -> spell(row, 1))
                .toList();
    }

    public static List<Spell> weightedSpells(String input) {
        return rows(OURS.resolve(input + ".csv")).stream()
                .map(row -> spell(row, Integer.parseInt(row.getField("weight"))))
                .toList();
    }

    /// From a table of R's package: seen from the start, with one event.
    public static List<Spell> spells(
            Path file, String time, String status, String event, @Nullable String by, String group) {
        return rows(file).stream()
                .filter(row -> by == null || row.getField(by).equals(group))
                .map(row -> new Spell(0, number(row, time), row.getField(status).equals(event) ? "ceased" : null))
                .toList();
    }

    public static List<NamedCsvRecord> strata(Path table, String strata) {
        return rows(table).stream()
                .filter(row -> Objects.equals(row.getField("strata"), strata))
                .toList();
    }

    private static Spell spell(NamedCsvRecord row, int weight) {
        var end = row.getField("end");
        return new Spell(number(row, "entry"), number(row, "exit"), end.isEmpty() ? null : end, weight);
    }
}
