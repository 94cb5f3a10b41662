package org.parcours.transfers.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvFileWriter implements SheetWriter {
    private final CsvWriter csv;
    private final char delimiter;
    private boolean begun;

    CsvFileWriter(OutputStream out, char delimiter, boolean marked) {
        this.delimiter = delimiter;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write(marked ? "\uFEFF" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(new QuoteWhatOthersMightPart())
                .build(writer);
    }

    @Override
    public void table(String name, List<String> header) {
        if (begun) {
            throw new IllegalStateException("A CSV holds one table");
        }
        begun = true;
        csv.writeRecord(header.stream().map(CsvEscape::write).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        List<String> fields = new ArrayList<>(values.size());
        for (Object value : values) {
            fields.add(field(value));
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> CsvEscape.write(text);
            case BigDecimal number -> number(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> day.toString();
            case LocalDateTime moment -> moment.toString();
            default -> throw new IllegalArgumentException("No cell holds a " + value.getClass());
        };
    }

    /// Three decimals would read as thousands somewhere: a zero is added to them.
    private String number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal clear = stripped.scale() == 3 ? stripped.setScale(4) : stripped;
        String written = clear.toPlainString();
        return delimiter == ';' ? written.replace('.', ',') : written;
    }

    /// Also what would be parted by another delimiter, so that every reader guesses ours.
    private static final class QuoteWhatOthersMightPart implements QuoteStrategy {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return value.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t' || c == '|' || c == '"' || c <= ' ');
        }
    }
}
