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

final class CsvTable implements Table {
    private static final int LONGEST_FIELD = 1 << 20;

    private final CsvText text;
    private final String name;
    private final Limits limits;
    private final char delimiter;
    private List<Column> header = List.of();
    private int headerRow;
    private int rowCount;

    private CsvTable(CsvText text, String name, char delimiter, Limits limits) {
        this.text = text;
        this.name = name;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static SheetFile open(Path file, String declaredName, Limits limits) throws IOException {
        CsvText text = CsvText.of(file);
        String sample = text.sample();
        // Excel writes such a first line to say what it will part the others by.
        boolean said = sample.length() > 4 && sample.regionMatches(true, 0, "sep=", 0, 4);
        char delimiter = said ? sample.charAt(4) : Delimiter.guess(sample);
        String name = declaredName.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]+$", "");
        CsvTable table = new CsvTable(text, name, delimiter, limits);
        try (Reader reader = text.reader()) {
            Delimiter.refuseOpenQuote(reader, delimiter);
        }
        table.look(said ? 2 : 1);
        boolean mislabelled = !SheetFile.named(declaredName, ".csv", ".txt", ".tsv");
        List<Table> tables = table.headerRow == 0 ? List.of() : List.of(table);
        return new SheetFile(SheetFile.Kind.CSV, tables, mislabelled, () -> {});
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Column> header() {
        return header;
    }

    @Override
    public int rowCount() {
        return rowCount;
    }

    @Override
    public @Nullable FileRefused refused() {
        return null;
    }

    @Override
    public Stream<SheetRow> rows() {
        return records(headerRow + 1).map(this::row);
    }

    /// Reads the whole once: its header, how many rows, and whether they can be read to the end.
    private void look(int from) {
        try (Stream<Numbered> all = records(from)) {
            all.forEach(numbered -> {
                if (headerRow == 0) {
                    headerRow = numbered.number();
                    header = Headers.columns(cells(numbered));
                } else if (++rowCount > limits.rows()) {
                    throw new FileRefused(Code.TOO_MANY_ROWS, Map.of("sheet", name, "limit", limits.rows()));
                }
            });
        }
        if (header.size() > limits.columns()) {
            throw new FileRefused(Code.TOO_MANY_COLUMNS, Map.of("sheet", name, "limit", limits.columns()));
        }
        Headers.refuseDuplicates(name, header, headerRow);
    }

    /// The records with content from a row on. A spreadsheet counts a record of several lines as one row, and blank
    /// lines too.
    private Stream<Numbered> records(int from) {
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(text.reader());
            AtomicInteger number = new AtomicInteger();
            return Refusing.stream(reader.stream(), CsvTable::refused)
                    .map(row -> new Numbered(number.incrementAndGet(), row.getFields()))
                    .filter(row -> row.number() >= from && row.fields().stream().anyMatch(field -> !field.isBlank()))
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw FileRefused.corrupt(e);
        }
    }

    private SheetRow row(Numbered row) {
        List<Cell> cells = cells(row);
        int given = cells.size();
        SheetRow.Shape shape = given == header.size()
                ? SheetRow.Shape.WHOLE
                : given < header.size() ? SheetRow.Shape.SHORT : shapeOfLong(cells);
        while (cells.size() < header.size()) {
            cells.add(new Cell.Empty(Cell.address(cells.size(), row.number())));
        }
        return new SheetRow(row.number(), List.copyOf(cells.subList(0, header.size())), shape);
    }

    /// Delimiters at the end with nothing behind them are only untidy.
    private SheetRow.Shape shapeOfLong(List<Cell> cells) {
        return cells.subList(header.size(), cells.size()).stream().allMatch(cell -> cell instanceof Cell.Empty)
                ? SheetRow.Shape.WHOLE
                : SheetRow.Shape.LONG;
    }

    private List<Cell> cells(Numbered row) {
        List<Cell> cells = new ArrayList<>();
        for (String field : row.fields()) {
            String address = Cell.address(cells.size(), row.number());
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
