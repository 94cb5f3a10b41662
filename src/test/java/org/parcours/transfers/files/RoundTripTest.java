package org.parcours.transfers.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.transfers.recipes.CellReader;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

class RoundTripTest {
    private static final List<String> PIECES = List.of(
            "a", "É", "أطلس", "داتا", "😀", "👩‍🔬", "\"", "'", "\n", "\r\n", "\t", ",", ";", "|", "=1+1", "+", "-",
            "@", " ", "_x000D_", "_x", "<b>", "&amp;", "\\", "{", "１", "٣", "#", "\u200f", "sep=", "\u0001", "＝");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xlsx-rtl", "csv;", "csv,", "csv\t"})
    void whatIsWrittenReadsBackUnchanged(String kind) throws IOException {
        Random random = new Random(kind.hashCode());
        for (int table = 0; table < 40; table++) {
            List<List<@Nullable Object>> rows = table(random);
            Path file = Files.createTempFile(folder, "table", "");
            try (SheetWriter writer = writer(kind, Files.newOutputStream(file))) {
                writer.table("Feuille", List.of("clé", "texte, =x;", "nombre", "jour", "oui", "moment"));
                rows.forEach(writer::row);
            }
            assertThat(read(file)).isEqualTo(rows);
        }
    }

    @Test
    void spreadsheetsRunNothingOfACsv() throws IOException {
        Path file = folder.resolve("runs.csv");
        List<String> texts = List.of("=1+1", "+1", "-1", "@a", "\tx", "'=1", "''=1", "'a", "a=1", "＝1");
        try (SheetWriter writer = SheetWriter.csv(Files.newOutputStream(file), ';')) {
            writer.table("x", List.of("a", "b"));
            texts.forEach(text -> writer.row(List.of(text, new BigDecimal("-1.5"))));
        }
        assertThat(Files.readString(file).lines().skip(1))
                .containsExactly(
                        "'=1+1;\"-1,5\"",
                        "'+1;\"-1,5\"",
                        "'-1;\"-1,5\"",
                        "'@a;\"-1,5\"",
                        "\"'\tx\";\"-1,5\"",
                        "''=1;\"-1,5\"",
                        "'''=1;\"-1,5\"",
                        "'a;\"-1,5\"",
                        "a=1;\"-1,5\"",
                        "'＝1;\"-1,5\"");
        try (SheetFile opened = SheetFile.open(file, "runs.csv", Limits.usual());
                Stream<SheetRow> rows = opened.tables().getFirst().rows()) {
            assertThat(rows.map(row -> row.cells().getFirst().shown())).containsExactlyElementsOf(texts);
        }
    }

    @Test
    void numbersOfACsvAreNeverAmbiguous() throws IOException {
        for (char delimiter : new char[] {';', ','}) {
            Path file = Files.createTempFile(folder, "numbers", ".csv");
            try (SheetWriter writer = SheetWriter.csv(Files.newOutputStream(file), delimiter)) {
                writer.table("x", List.of("a", "b"));
                writer.row(List.of("x", new BigDecimal("1.234")));
            }
            try (SheetFile opened = SheetFile.open(file, "x.csv", Limits.usual());
                    Stream<SheetRow> rows = opened.tables().getFirst().rows()) {
                Cell cell = rows.findFirst().orElseThrow().cells().get(1);
                assertThat(new CellReader(NumberStyle.GUESS, DayOrder.DAY_FIRST).number(cell))
                        .isEqualTo(new Parsed.Ok<>(new BigDecimal("1.2340")));
            }
        }
    }

    @Test
    void aWorkbookKeepsItsSheetsAndTheirDirection() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (SheetWriter writer = SheetWriter.xlsx(Files.newOutputStream(file), true)) {
            writer.table("المقاولات", List.of("الاسم"));
            writer.row(List.of("أطلس"));
            writer.table("Vide", List.of("rien"));
            writer.table("Parcs", List.of("code"));
            writer.row(List.of("CAS"));
        }
        try (SheetFile opened = SheetFile.open(file, "two.xlsx", Limits.usual())) {
            assertThat(opened.tables().stream().map(Table::name)).containsExactly("المقاولات", "Vide", "Parcs");
            assertThat(opened.tables().stream().map(Table::rowCount)).containsExactly(1, 0, 1);
        }
        assertThat(new String(part(file, "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains("rightToLeft=\"true\"");
    }

    @Test
    void manyRowsPassThrough() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (SheetWriter writer = SheetWriter.xlsx(Files.newOutputStream(file), false)) {
            writer.table("x", List.of("nom", "nombre", "jour"));
            for (int i = 0; i < 30_000; i++) {
                writer.row(List.of("Atlas " + i, i, LocalDate.of(2001, 1, 1).plusDays(i % 9_000)));
            }
        }
        try (SheetFile opened = SheetFile.open(file, "many.xlsx", Limits.usual());
                Stream<SheetRow> rows = opened.tables().getFirst().rows()) {
            assertThat(opened.tables().getFirst().rowCount()).isEqualTo(30_000);
            assertThat(rows.filter(row -> row.cells().get(2) instanceof Cell.Moment)
                            .count())
                    .isEqualTo(30_000);
        }
    }

    private static SheetWriter writer(String kind, OutputStream out) {
        return kind.startsWith("csv")
                ? SheetWriter.csv(out, kind.charAt(3))
                : SheetWriter.xlsx(out, kind.endsWith("rtl"));
    }

    private static List<List<@Nullable Object>> table(Random random) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add("k" + i);
            row.add(random.nextInt(5) == 0 ? null : text(random));
            row.add(
                    random.nextInt(5) == 0
                            ? null
                            : new BigDecimal(random.nextInt())
                                    .movePointLeft(random.nextInt(6))
                                    .stripTrailingZeros());
            row.add(LocalDate.of(1900, 3, 1).plusDays(random.nextInt(80_000)));
            row.add(random.nextBoolean());
            row.add(LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(1 + random.nextInt(80_000)));
            rows.add(row);
        }
        return rows;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /// Reads each column by what it is known to hold, as an import with a recipe does.
    private static List<List<@Nullable Object>> read(Path path) throws IOException {
        List<List<@Nullable Object>> read = new ArrayList<>();
        try (SheetFile file = SheetFile.open(path, "table", Limits.usual())) {
            Table table = file.tables().getFirst();
            assertThat(table.header().stream().map(Table.Column::name))
                    .containsExactly("clé", "texte, =x;", "nombre", "jour", "oui", "moment");
            CellReader values = new CellReader(NumberStyle.GUESS, DayOrder.DAY_FIRST);
            try (Stream<SheetRow> rows = table.rows()) {
                rows.forEach(row -> {
                    assertThat(row.shape()).isEqualTo(SheetRow.Shape.WHOLE);
                    List<@Nullable Object> back = new ArrayList<>();
                    List<Cell> cells = row.cells();
                    back.add(cells.get(0).shown());
                    back.add(
                            cells.get(1) instanceof Cell.Empty
                                    ? null
                                    : cells.get(1).shown());
                    back.add(cells.get(2) instanceof Cell.Empty ? null : plain(values.number(cells.get(2))));
                    back.add(day(values.day(cells.get(3))));
                    back.add(value(values.yesNo(cells.get(4))));
                    back.add(
                            cells.get(5) instanceof Cell.Moment moment
                                    ? moment.value()
                                    : LocalDateTime.parse(cells.get(5).shown()));
                    read.add(back);
                });
            }
        }
        return read;
    }

    private static BigDecimal plain(Parsed<BigDecimal> number) {
        return value(number).stripTrailingZeros();
    }

    private static LocalDate day(Parsed<PartialDate> day) {
        return value(day).day();
    }

    private static <T> T value(Parsed<T> parsed) {
        return parsed.orRefuse();
    }

    private static byte[] part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
