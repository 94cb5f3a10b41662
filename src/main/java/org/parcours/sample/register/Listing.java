package org.parcours.sample.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The lists that the sample is drawn from: files of `sample/`, a head line, semicolons, no quotes.
public record Listing(List<Line> lines) {
    public record Line(Map<String, String> cells) {
        /// The cell of a column that every line of the list has.
        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /// The French, Arabic and English texts, in columns of these names after the prefix.
        public Map<String, String> texts(String prefix) {
            return Map.of("fr", get(prefix + "fr"), "ar", get(prefix + "ar"), "en", get(prefix + "en"));
        }
    }

    public static Listing of(String name) {
        try (InputStream file = Listing.class.getResourceAsStream("/sample/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("The sample lacks its list " + name);
            }
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] head = cells(lines.getFirst());
            return new Listing(
                    lines.stream().skip(1).map(line -> line(head, cells(line))).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] cells(String line) {
        return line.split(";", -1);
    }

    private static Line line(String[] head, String[] cells) {
        if (head.length != cells.length) {
            throw new IllegalStateException(
                    "A line of the sample has another length than its head: " + Arrays.toString(cells));
        }
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            line.put(head[i], cells[i]);
        }
        return new Line(line);
    }

    public List<Line> where(String column, String value) {
        return lines.stream().filter(line -> line.get(column).equals(value)).toList();
    }

    public static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    public static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
