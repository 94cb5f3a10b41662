package org.parcours.transfers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parcours.transfers.files.Xlsx.number;
import static org.parcours.transfers.files.Xlsx.row;
import static org.parcours.transfers.files.Xlsx.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.files.FileRefused.Code;

class HostileFilesTest {
    private static final String HEADER = row(1, text("A1", "nom"), text("B1", "jour"));
    private static final Messages MESSAGES = new Messages(List.of("transfers", "text"));

    @TempDir
    private Path folder;

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(bytes(new byte[0]), Code.EMPTY);
        refuses(bytes("  \r\n \n".getBytes(StandardCharsets.UTF_8)), Code.EMPTY);
        refuses(Xlsx.sheet("", "").write(file()), Code.EMPTY);
    }

    @Test
    void refusesAFileWithNothingButItsHeader() throws IOException {
        refuses(csv("nom;jour\n"), Code.NO_ROWS);
        refuses(Xlsx.sheet(HEADER, "").write(file()), Code.NO_ROWS);
    }

    @Test
    void refusesOle2AsEncryptedOrOldOrForeign() throws IOException {
        refuses(ole2("EncryptedPackage"), Code.ENCRYPTED);
        refuses(ole2("Workbook"), Code.OLD_EXCEL);
        refuses(ole2("WordDocument"), Code.NOT_A_SHEET);
    }

    @Test
    void refusesOtherKindsWhateverTheirName() throws IOException {
        refuses(bytes("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)), Code.NOT_A_SHEET);
        refuses(
                bytes("<html><table><tr><td>a</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
                Code.NOT_A_SHEET);
        refuses(bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), Code.NOT_A_SHEET);
        refuses(bytes(new byte[] {1, 2, 3, 0, 5, 6, 7}), Code.NOT_A_SHEET);
        refuses(new Xlsx().put("word/document.xml", "<document/>").write(file()), Code.NOT_A_SHEET);
    }

    @Test
    void refusesMacros() throws IOException {
        refuses(data().put("xl/vbaProject.bin", new byte[] {1}).write(file()), Code.MACRO);
    }

    @Test
    void refusesZipBombs() throws IOException {
        refuses(data().put("xl/media/zeros.bin", new byte[20 << 20]).write(file()), Code.ZIP_BOMB);
        Limits few = new Limits(1 << 20, 1 << 20, 1 << 20, 3, 200, 100, 10, 100);
        refuses(data().write(file()), few, Code.ZIP_BOMB);
        Limits small = new Limits(1 << 20, 500, 1 << 20, 30, 200, 100, 10, 100);
        refuses(data().write(file()), small, Code.ZIP_BOMB);
        Limits strings = new Limits(1 << 20, 1 << 20, 50, 30, 200, 100, 10, 100);
        refuses(data().put("xl/sharedStrings.xml", "x".repeat(51)).write(file()), strings, Code.ZIP_BOMB);
    }

    @Test
    void refusesDamagedWorkbooks() throws IOException {
        byte[] whole = Files.readAllBytes(data().write(file()));
        for (int length : new int[] {5, 40, whole.length / 2, whole.length - 10}) {
            refuses(bytes(Arrays.copyOf(whole, length)), Code.CORRUPT);
        }
        refuses(data().put("xl/_rels/workbook.xml.rels", "<Relationships/>").write(file()), Code.CORRUPT);
        refuses(data().put("xl/workbook.xml", "<workbook><sheets>").write(file()), Code.CORRUPT);
        refuses(
                Xlsx.sheet(HEADER + "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>", "")
                        .write(file()),
                Code.CORRUPT);
        refuses(Xlsx.sheet(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v>", "").write(file()), Code.CORRUPT);
    }

    @Test
    void neverResolvesEntities() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        Xlsx xlsx = Xlsx.sheet(HEADER + row(2, text("A2", "&f;")), "");
        Path file = xlsx.put(
                        "xl/worksheets/sheet1.xml",
                        bomb + "<worksheet><sheetData>" + HEADER + row(2, text("A2", "&f;&a;"))
                                + "</sheetData></worksheet>")
                .write(file());
        refuses(file, Code.CORRUPT);
    }

    @Test
    void refusesTooMuch() throws IOException {
        Limits two = Limits.usual().withRows(2);
        refuses(csv("a;b\n1;2\n3;4\n5;6\n"), two, Code.TOO_MANY_ROWS);
        refuses(
                Xlsx.sheet(HEADER + row(2, text("A2", "x")) + row(3, text("A3", "x")) + row(4, text("A4", "x")), "")
                        .write(file()),
                two,
                Code.TOO_MANY_ROWS);
        refuses(csv("a;b\n" + "1;2\n".repeat(40)), new Limits(100, 1, 1, 1, 1, 1_000, 10, 10), Code.TOO_LARGE);
        refuses(csv("a;b;c\n1;2;3\n"), new Limits(100, 1, 1, 1, 1, 10, 2, 10), Code.TOO_MANY_COLUMNS);
        refuses(Xlsx.sheet(row(1, text("A1", "a"), text("SG1", "b")), "").write(file()), Code.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesAHeaderTwiceAndSaysWhere() throws IOException {
        assertThat(refuses(csv("Nom;jour; nom \na;b;c\n"), Code.DUPLICATE_HEADER))
                .containsAllEntriesOf(Map.of("name", "nom", "cells", "A1, C1"));
        assertThat(refuses(
                        Xlsx.sheet(row(3, text("B3", "a"), text("D3", "a")) + row(4, text("B4", "x")), "")
                                .write(file()),
                        Code.DUPLICATE_HEADER))
                .isEqualTo(Map.of("sheet", "Données", "name", "a", "cells", "B3, D3"));
    }

    @Test
    void refusesMergedCellsAmongTheDataOnly() throws IOException {
        String rows = HEADER + row(2, text("A2", "x")) + row(3, text("A3", "y"));
        assertThat(refuses(Xlsx.sheet(rows, merged("A2:A3")).write(file()), Code.MERGED_CELLS))
                .isEqualTo(Map.of("sheet", "Données", "cells", "A2:A3"));
        try (SheetFile file = open(Xlsx.sheet(rows, merged("F2:G9")).write(file()))) {
            assertThat(file.tables().getFirst().rowCount()).isEqualTo(2);
        }
    }

    @Test
    void refusesAQuotationMarkThatNobodyCloses() throws IOException {
        assertThat(refuses(csv("a;b\n1;2\n3;\"4\n5;6\n"), Code.BROKEN_LINE)).isEqualTo(Map.of("line", 3));
        assertThat(refuses(csv("a;b\n1;\"2\"x\n"), Code.BROKEN_LINE)).isEqualTo(Map.of("line", 2));
    }

    @Test
    void refusesCharactersOfNoKnownEncoding() throws IOException {
        refuses(bytes(new byte[] {'a', ';', 'b', '\n', (byte) 0x81, ';', (byte) 0x8D, '\n'}), Code.ENCODING);
    }

    @Test
    void readsDatesOfBothSystems() throws IOException {
        String rows = HEADER
                + row(2, text("A2", "x"), number("B2", "45443", 1))
                + row(3, text("A3", "x"), number("B3", "60", 1))
                + row(4, text("A4", "x"), number("B4", "59", 1))
                + row(5, text("A5", "x"), number("B5", "0.5", 1))
                + row(6, text("A6", "x"), number("B6", "61.75", 1))
                + row(7, text("A7", "x"), number("B7", "9999999", 1));
        assertThat(second(Xlsx.sheet(rows, "").write(file())))
                .containsExactly(
                        "2024-05-31",
                        "FICTITIOUS_DAY",
                        "1900-02-28",
                        "TIME_WITHOUT_DAY",
                        "1900-03-01T18:00",
                        "NO_SUCH_DAY");
        assertThat(second(Xlsx.sheet(rows, "", true).write(file())))
                .containsExactly(
                        "2028-06-01",
                        "1904-03-01",
                        "1904-02-29",
                        "1904-01-01T12:00",
                        "1904-03-02T18:00",
                        "NO_SUCH_DAY");
    }

    @Test
    void showsFormulasAndErrorsAsWhatTheyAre() throws IOException {
        String rows = HEADER
                + row(2, text("A2", "x"), "<c r=\"B2\"><f>1+1</f><v>2</v></c>")
                + row(3, text("A3", "x"), "<c r=\"B3\" t=\"e\"><v>#N/A</v></c>")
                + row(4, text("A4", "x"), "<c r=\"B4\" t=\"str\"><f>A1</f><v>nom</v></c>")
                + row(5, text("A5", "x"), number("B5", "1E99999999", 0))
                + row(6, text("A6", "x"), number("B6", "0.30000000000000004", 0));
        try (SheetFile file = open(Xlsx.sheet(rows, "").write(file()));
                Stream<SheetRow> all = file.tables().getFirst().rows()) {
            assertThat(all.map(row -> row.cells().get(1)))
                    .containsExactly(
                            new Cell.Formula("B2", "1+1", "2"),
                            new Cell.Faulty("B3", Problem.ERROR_VALUE, "#N/A"),
                            new Cell.Formula("B4", "A1", "nom"),
                            new Cell.Faulty("B5", Problem.ERROR_VALUE, "1E99999999"),
                            new Cell.Numeric("B6", new BigDecimal("0.3")));
        }
    }

    @Test
    void believesTheContentAndNotTheName() throws IOException {
        try (SheetFile csv = SheetFile.open(csv("nom;jour\na;b\n"), "liste.xlsx", Limits.usual())) {
            assertThat(csv.kind()).isEqualTo(SheetFile.Kind.CSV);
            assertThat(csv.mislabelled()).isTrue();
            assertThat(csv.tables().getFirst().name()).isEqualTo("liste");
        }
        try (SheetFile xlsx = SheetFile.open(data().write(file()), "liste.csv", Limits.usual())) {
            assertThat(xlsx.kind()).isEqualTo(SheetFile.Kind.XLSX);
            assertThat(xlsx.mislabelled()).isTrue();
        }
    }

    @Test
    void readsAnyDelimiterAndEncoding() throws IOException {
        for (String delimiter : List.of(";", ",", "\t", "|")) {
            String content = String.join(delimiter, "nom", "détail", "ça") + "\r\n"
                    + String.join(delimiter, "É", "\"x,y;z|\t\"", "5\" disque") + "\r\n";
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
                assertThat(shown(bytes(content.getBytes(charset))))
                        .containsExactly(List.of("É", "x,y;z|\t", "5\" disque"));
            }
            assertThat(shown(bytes(("\uFEFF" + content).getBytes(StandardCharsets.UTF_8))))
                    .containsExactly(List.of("É", "x,y;z|\t", "5\" disque"));
        }
        assertThat(shown(csv("sep=|\na|b;c\n1|2;3\n"))).containsExactly(List.of("1", "2;3"));
        assertThat(shown(csv("seul\n1,5\n"))).containsExactly(List.of("1"));
    }

    @Test
    void reportsRaggedRowsWithTheirNumber() throws IOException {
        try (SheetFile file = open(csv("a;b\n\n1\n1;2;3\n\"x\ny\";2\n1;2;;\n"));
                Stream<SheetRow> rows = file.tables().getFirst().rows()) {
            assertThat(rows.map(row -> row.number() + " " + row.shape() + " "
                            + row.cells().getFirst().address()))
                    .containsExactly("3 SHORT A3", "4 LONG A4", "5 WHOLE A5", "6 WHOLE A6");
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void saysEachReasonInThreeLanguages(Code code) {
        FileRefused refused =
                new FileRefused(code, Map.of("sheet", "S", "name", "N", "cells", "A1", "limit", 5, "line", 7));
        for (Language language : Language.values()) {
            assertThat(refused.said(MESSAGES.words(language)))
                    .doesNotContain("{")
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void saysEachProblemInThreeLanguages(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(problem.said(MESSAGES.words(language), "31/02"))
                    .doesNotContain("{")
                    .isNotBlank();
        }
    }

    private Xlsx data() {
        return Xlsx.sheet(HEADER + row(2, text("A2", "x"), number("B2", "45443", 1)), "");
    }

    private static String merged(String reference) {
        return "<mergeCells><mergeCell ref=\"" + reference + "\"/></mergeCells>";
    }

    private Path ole2(String stream) throws IOException {
        byte[] file = new byte[2_048];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1_024, name.length);
        return bytes(file);
    }

    private List<String> second(Path path) throws IOException {
        try (SheetFile file = open(path);
                Stream<SheetRow> rows = file.tables().getFirst().rows()) {
            return rows.map(row -> row.cells().get(1) instanceof Cell.Faulty faulty
                            ? faulty.problem().name()
                            : row.cells().get(1).shown())
                    .toList();
        }
    }

    private List<List<String>> shown(Path path) throws IOException {
        try (SheetFile file = open(path);
                Stream<SheetRow> rows = file.tables().getFirst().rows()) {
            return rows.map(row -> row.cells().stream().map(Cell::shown).toList())
                    .toList();
        }
    }

    private static Map<String, Object> refuses(Path file, Code code) {
        return refuses(file, Limits.usual(), code);
    }

    private static Map<String, Object> refuses(Path file, Limits limits, Code code) {
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> SheetFile.open(file, "fichier.xlsx", limits));
        assertThat(refused).as("opened although " + code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused.details();
    }

    private static SheetFile open(Path file) {
        return SheetFile.open(file, "fichier.csv", Limits.usual());
    }

    private Path csv(String content) throws IOException {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(file(), content);
    }

    private Path file() throws IOException {
        return Files.createTempFile(folder, "file", ".bin");
    }
}
