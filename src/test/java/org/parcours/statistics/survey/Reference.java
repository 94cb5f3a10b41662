package org.parcours.statistics.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// The samples and answers that `surveys/reference.R` wrote.
final class Reference {
    private final List<Map<String, String>> rows;

    private Reference(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    static Reference read(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Reference.class.getResourceAsStream("/statistics/survey/" + name + ".csv")),
                StandardCharsets.UTF_8))) {
            String[] columns = lines.readLine().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
            return new Reference(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Reference where(Predicate<Map<String, String>> kept) {
        return new Reference(rows.stream().filter(kept).toList());
    }

    Reference rows(int from, int to) {
        return new Reference(rows.subList(from, to));
    }

    Reference sortedBy(String column) {
        return new Reference(rows.stream()
                .sorted((one, other) -> text(one, column).compareTo(text(other, column)))
                .toList());
    }

    int size() {
        return rows.size();
    }

    List<String> texts(String column) {
        return rows.stream().map(row -> text(row, column)).toList();
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    double[] numbers(String column) {
        return texts(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    boolean[] are(String column, String value) {
        boolean[] found = new boolean[rows.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = text(rows.get(i), column).equals(value);
        }
        return found;
    }

    /// @param strata the column that the frame was sampled by; empty where it was sampled as a whole
    /// @param open whether the frame has no end
    Sample sample(String strata, boolean open) {
        double[] weights = numbers("pw");
        double[] populations = numbers("fpc");
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            units.add(new Unit(
                    strata.isEmpty() ? "" : text(rows.get(i), strata),
                    weights[i],
                    open ? Double.POSITIVE_INFINITY : populations[i]));
        }
        return Sample.of(units);
    }

    Sample.Margin margin(String column) {
        Map<String, Double> populations = new HashMap<>();
        Reference known = read("populations").where(row -> text(row, "margin").equals(column));
        double[] numbers = known.numbers("population");
        List<String> cells = known.texts("cell");
        for (int i = 0; i < numbers.length; i++) {
            populations.put(cells.get(i), numbers[i]);
        }
        return new Sample.Margin(texts(column), populations);
    }

    /// R's answer.
    Estimate answer(String design, String statistic) {
        Reference found = where(row ->
                text(row, "design").equals(design) && text(row, "statistic").equals(statistic));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " answers for " + design + ", " + statistic);
        }
        return new Estimate(
                found.numbers("value")[0],
                found.numbers("se")[0],
                found.numbers("lower")[0],
                found.numbers("upper")[0],
                0,
                0);
    }
}
