package org.parcours.transfers.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// The lines of a CSV file with content. A spreadsheet counts a record of several lines as one row, and blank
/// lines too.
///
/// @param from first line that belongs to the table
/// @param inner delimiter of a CSV that stands in the first field of each line of another; null for an ordinary one
record CsvLines(
        CsvText text, char delimiter, int from, @Nullable Character inner, Limits limits) implements Table.Lines {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int LOOKED_AT = 20;

    /// @param charset chosen by a person; null where the file tells
    static SheetFile open(Path file, String declaredName, Limits limits, @Nullable String charset) throws IOException {
        CsvText text = CsvText.of(file, charset);
        String sample = text.sample();
        // Excel writes such a first line to say what it will part the others by.
        boolean said = sample.length() > 4 && sample.regionMatches(true, 0, "sep=", 0, 4);
        char delimiter = said ? sample.charAt(4) : Delimiter.guess(sample);
        try (Reader reader = text.reader()) {
            Delimiter.refuseOpenQuote(reader, delimiter);
        }
        CsvLines outer = new CsvLines(text, delimiter, said ? 2 : 1, null, limits);
        CsvLines lines = new CsvLines(text, delimiter, said ? 2 : 1, outer.wrapped(), limits);
        String name = declaredName.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]+$", "");
        int count = lines.count(name);
        boolean mislabelled = !SheetFile.named(declaredName, ".csv", ".txt", ".tsv");
        List<Table> tables = count == 0
                ? List.of()
                : List.of(Table.of(name, lines, new Table.Extent(count, true, List.of(), limits)));
        return new SheetFile(
                SheetFile.Kind.CSV, tables, List.of(), text.charset().name(), mislabelled, () -> {});
    }

    @Override
    public Stream<Table.Line> open() {
        return records().map(record -> new Table.Line(record.number(), cells(record)));
    }

    /// What parts the fields of the CSV that was written into the first field of this one, each line between quotation
    /// marks; null where there is none.
    private @Nullable Character wrapped() {
        List<Numbered> first;
        try (Stream<Numbered> all = records()) {
            first = all.limit(LOOKED_AT).toList();
        }
        boolean alone = first.stream()
                .allMatch(record -> record.fields().stream().skip(1).allMatch(String::isBlank));
        if (!alone || first.isEmpty()) {
            return null;
        }
        List<String> whole =
                first.stream().map(record -> record.fields().getFirst()).toList();
        char guess = Delimiter.guess(String.join("\n", whole));
        List<Integer> counts =
                whole.stream().map(line -> split(line, guess).size()).distinct().toList();
        return counts.size() == 1 && counts.getFirst() > 1 ? guess : null;
    }

    /// Reads the whole once: how many lines, and whether they can be read to the end.
    private int count(String name) {
        int[] count = {0};
        try (Stream<Numbered> all = records()) {
            all.forEach(record -> {
                if (record.fields().size() > 10 * limits.columns()
                        || (count[0] == 0 && width(record) > limits.columns())) {
                    throw new FileRefused(Code.TOO_MANY_COLUMNS, Map.of("sheet", name, "limit", limits.columns()));
                }
                if (++count[0] > limits.rows() + 1) {
                    throw new FileRefused(Code.TOO_MANY_ROWS, Map.of("sheet", name, "limit", limits.rows()));
                }
            });
        }
        return count[0];
    }

    private static int width(Numbered record) {
        int width = record.fields().size();
        while (width > 0 && record.fields().get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private Stream<Numbered> records() {
        try {
            CsvReader<CsvRecord> reader = reader(delimiter).ofCsvRecord(text.reader());
            AtomicInteger number = new AtomicInteger();
            return Refusing.stream(reader.stream(), CsvLines::refused)
                    .map(row -> new Numbered(number.incrementAndGet(), row.getFields()))
                    .filter(row -> row.number() >= from && row.fields().stream().anyMatch(field -> !field.isBlank()))
                    .map(row -> inner == null
                            ? row
                            : new Numbered(row.number(), split(row.fields().getFirst(), inner)))
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw FileRefused.corrupt(e);
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD);
    }

    private static List<String> split(String line, char delimiter) {
        try (Stream<CsvRecord> records = reader(delimiter).ofCsvRecord(line).stream()) {
            return records.findFirst().map(CsvRecord::getFields).orElse(List.of(line));
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    private List<Cell> cells(Numbered record) {
        List<Cell> cells = new ArrayList<>();
        for (String field : record.fields()) {
            String address = Cell.address(cells.size(), record.number());
            String value = CsvEscape.read(field);
            if (value.isEmpty()) {
                cells.add(new Cell.Empty(address));
            } else if (value.length() > limits.characters()) {
                cells.add(new Cell.Faulty(address, Problem.TOO_LONG, value.substring(0, 100)));
            } else {
                cells.add(new Cell.Text(address, value));
            }
        }
        return cells;
    }

    private static FileRefused refused(RuntimeException failure) {
        if (failure instanceof CsvParseException) {
            String message = Objects.requireNonNullElse(failure.getMessage(), "");
            String line = message.replaceFirst("(?s)^.*?line[^0-9]*([0-9]+).*$", "$1");
            return line.matches("[0-9]{1,9}")
                    ? new FileRefused(Code.BROKEN_LINE, Map.of("line", Integer.valueOf(line)))
                    : FileRefused.corrupt(failure);
        }
        return FileRefused.corrupt(failure);
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Numbered(int number, List<String> fields) {}
}
