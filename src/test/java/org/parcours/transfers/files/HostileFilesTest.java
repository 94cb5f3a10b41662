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
        refuses(bytes(new byte[] {9, 8, 8, 0, 0, 5, 0, 0}), Code.OLD_EXCEL);
    }

    @Test
    void refusesOtherKindsWhateverTheirName() throws IOException {
        refuses(bytes("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)), Code.NOT_A_SHEET);
        refuses(
                bytes("<html><table><tr><td>a</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
                Code.WEB_PAGE);
        refuses(csv("<?xml version=\"1.0\"?><Workbook><Worksheet/></Workbook>"), Code.WEB_PAGE);
        refuses(
                new Xlsx()
                        .put("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .put("content.xml", "<office:document-content/>")
                        .write(file()),
                Code.OPEN_DOCUMENT);
        refuses(new Xlsx().put("xl/workbook.bin", new byte[] {1}).write(file()), Code.BINARY_EXCEL);
        refuses(new Xlsx().put("Index/Document.iwa", new byte[] {1}).write(file()), Code.NUMBERS);
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
        Limits few = limits(1 << 20, 1 << 20, 3);
        refuses(data().write(file()), few, Code.ZIP_BOMB);
        Limits small = limits(500, 1 << 20, 30);
        refuses(data().write(file()), small, Code.ZIP_BOMB);
        Limits strings = limits(1 << 20, 50, 30);
        refuses(data().put("xl/sharedStrings.xml", "x".repeat(51)).write(file()), strings, Code.ZIP_BOMB);
    }

    @Test
    void refusesMoreOfAnythingThanCanBeRead() throws IOException {
        String areas = "<mergeCells>" + "<mergeCell ref=\"X1:Y1\"/>".repeat(5_001) + "</mergeCells>";
        refuses(Xlsx.sheet(HEADER + row(2, text("A2", "x")), areas).write(file()), Code.TOO_MANY_MERGED);
        Limits few = new Limits(1 << 20, 1 << 20, 1 << 20, 30, 200, 100, 10, 100, 5, 2, 4);
        refuses(
                data().put("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(3) + "</sst>")
                        .write(file()),
                few,
                Code.TOO_MANY_STRINGS);
        refuses(
                Xlsx.sheet(HEADER + row(2, text("A2", "x")) + row(3, "<c/>", "<c/>"), "")
                        .write(file()),
                few,
                Code.TOO_MANY_CELLS);
    }

    /// Small files that hold millions of something: unpacked, each would fill the memory of a small server.
    @Test
    void refusesBombsOfWorkbooksBeforeTheyFillTheMemory() throws IOException {
        StringBuilder areas = new StringBuilder("<mergeCells>");
        for (int i = 2; i < 700_000; i++) {
            areas.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
        }
        Path merged = Xlsx.sheet(
                        HEADER + row(2, text("A2", "x")),
                        areas.append("</mergeCells>").toString())
                .write(file());
        assertThat(Files.size(merged)).isLessThan(4 << 20);
        refuses(merged, Code.TOO_MANY_MERGED);
        StringBuilder strings = new StringBuilder("<sst>");
        for (int i = 0; i < 2_100_000; i++) {
            strings.append("<si><t>").append((char) ('a' + i * 7919L % 26)).append("</t></si>");
        }
        Path tiny = data().put("xl/sharedStrings.xml", strings.append("</sst>").toString())
                .write(file());
        assertThat(Files.size(tiny)).isLessThan(2 << 20);
        refuses(tiny, Code.TOO_MANY_STRINGS, Code.ZIP_BOMB);
    }

    private static void refuses(Path file, Code one, Code other) {
        assertThat(catchThrowableOfType(FileRefused.class, () -> read(SheetFile.open(file, "x.xlsx", Limits.usual())))
                        .code())
                .isIn(one, other);
    }

    @Test
    void refusesPartsThatWouldFillTheMemory() throws IOException {
        StringBuilder random = new StringBuilder();
        new java.util.Random(7).ints(5 << 20, 'a', 'z').forEach(letter -> random.append((char) letter));
        refuses(sheet("<row r=\"2\" spans=\"" + random + "\"/>"), Code.ZIP_BOMB);
        refuses(sheet("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + random + "</v></c></row>"), Code.ZIP_BOMB);
        refuses(sheet("<x>".repeat(300)), Code.ZIP_BOMB);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refuses(sheet(names.toString()), Code.ZIP_BOMB);
        refuses(sheet(names.toString().replaceAll("<n([0-9]+)/>", "<x a$1=''/>")), Code.ZIP_BOMB);
        refuses(sheet(names.toString().replaceAll("<n([0-9]+)/>", "<x xmlns:a$1='b'/>")), Code.ZIP_BOMB);
    }

    private Path sheet(String rows) throws IOException {
        return Xlsx.sheet(HEADER + rows, "").write(file());
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
        refuses(sheet(row(1, text("A1", "again"))), Code.CORRUPT);
        refuses(sheet(row(2, "<c r=\"A2\" t=\"s\"><v>7</v></c>")), Code.CORRUPT);
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
        refuses(
                csv("a;b\n" + "1;2\n".repeat(40)),
                new Limits(100, 1, 1, 1, 1, 1_000, 10, 10, 10, 10, 10),
                Code.TOO_LARGE);
        refuses(csv("a;b;c\n1;2;3\n"), new Limits(100, 1, 1, 1, 1, 10, 2, 10, 10, 10, 10), Code.TOO_MANY_COLUMNS);
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
        refuses(Xlsx.sheet(rows, merged("B1:B2")).write(file()), Code.MERGED_CELLS);
        // a title or a note across the table
        assertThat(shown(Xlsx.sheet(rows, merged("A3:B3")).write(file()))).hasSize(2);
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
    void readsStrictWorkbooksTypedDaysAndTextsWithoutTheirPronunciation() throws IOException {
        Path strict = Xlsx.sheet(
                        HEADER
                                + row(
                                        2,
                                        "<c r=\"A2\" t=\"s\"><v>0</v></c>",
                                        "<c r=\"B2\" t=\"d\"><v>2019-03-15</v></c>")
                                + row(
                                        3,
                                        "<c r=\"A3\" t=\"inlineStr\"><is><r><t>東</t></r><r><t>京</t></r><rPh sb=\"0\" eb=\"2\"><t>トウ</t></rPh></is></c>",
                                        "<c r=\"B3\" t=\"d\"><v>2019-03-15T10:00:00Z</v></c>")
                                + row(4, text("A4", "x"), "<c r=\"B4\" t=\"d\"><v>2019-02-30</v></c>"),
                        "")
                .put(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>東京テック</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si></sst>")
                .strict()
                .write(file());
        assertThat(shown(strict))
                .containsExactly(
                        List.of("東京テック", "2019-03-15"), List.of("東京", "2019-03-15T10:00"), List.of("x", "2019-02-30"));
        assertThat(second(strict)).last().isEqualTo("NO_SUCH_DAY");
    }

    @Test
    void tellsTheEncodingsOfOlderMacintoshesAndOfArabicWindows() throws IOException {
        String french = "Nom;Créée le\nÉléphant Numérique;15/03/2019\nl’Étoile à côté;2020\n";
        String arabic = "الاسم;المدينة\nشركة الأطلس;الدار البيضاء\n";
        for (Map.Entry<String, String> written : Map.of(
                        "UTF-8", french, "windows-1252", french, "x-MacRoman", french, "windows-1256", arabic)
                .entrySet()) {
            Path path = bytes(written.getValue().getBytes(Charset.forName(written.getKey())));
            try (SheetFile file = open(path)) {
                assertThat(file.encoding()).isEqualTo(written.getKey());
            }
            assertThat(shown(path).getFirst().getFirst()).isIn("Éléphant Numérique", "شركة الأطلس");
        }
        try (SheetFile chosen = SheetFile.open(
                bytes("a;b\n\u008e;2\n".getBytes(StandardCharsets.ISO_8859_1)),
                "x.csv",
                Limits.usual(),
                "x-MacRoman")) {
            assertThat(chosen.tables()
                            .getFirst()
                            .top(2)
                            .getLast()
                            .cells()
                            .getFirst()
                            .shown())
                    .isEqualTo("é");
        }
    }

    @Test
    void readsACsvThatWasWrittenIntoAnother() throws IOException {
        assertThat(shown(csv("\"Nom,\"\"Ville, pays\"\",Date\"\r\n\"Atlas,\"\"Fès, Maroc\"\",2019\"\r\n")))
                .containsExactly(List.of("Atlas", "Fès, Maroc", "2019"));
        assertThat(shown(csv("\"Nom;Date\";;\n\"Atlas;2019\";;\n"))).containsExactly(List.of("Atlas", "2019"));
        assertThat(shown(csv("\"Nom, prénom\"\n\"Bennis, Salma, dite S.\"\n")))
                .containsExactly(List.of("Bennis, Salma, dite S."));
    }

    @Test
    void readsATableUnderAnyHeader() throws IOException {
        Path path =
                csv("Liste;;\n;;\nIdentité;;Entrée;;Sortie;\nNom;ICE;Date;Motif;Date;Raison\nAtlas;1;2019;;2020;\n");
        try (SheetFile file = open(path)) {
            Table table = file.tables().getFirst().under(new Table.Layout(3, 2, false));
            assertThat(table.header().stream().map(Table.Column::name))
                    .containsExactly("Nom", "ICE", "Entrée Date", "Motif", "Sortie Date", "Raison");
            assertThat(table.rowCount()).isEqualTo(1);
        }
        try (SheetFile file = open(csv("Nom;Atlas;Nour\nVille;Fès;Rabat\n"))) {
            Table table = file.tables().getFirst().under(new Table.Layout(1, 1, true));
            assertThat(table.header().stream().map(Table.Column::name)).containsExactly("Nom", "Ville");
            assertThat(table.rowCount()).isEqualTo(2);
            try (Stream<SheetRow> rows = table.rows()) {
                SheetRow last = rows.toList().getLast();
                assertThat(last.cells().getLast()).isEqualTo(new Cell.Text("C2", "Rabat"));
                assertThat(table.address(table.header().getLast(), last.number()))
                        .isEqualTo("C2");
            }
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
        FileRefused refused = new FileRefused(
                code, Map.of("sheet", "S", "name", "N", "names", "N", "cells", "A1", "limit", 5, "line", 7));
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

    private static Limits limits(long inflated, long stringBytes, int entries) {
        return new Limits(1 << 20, inflated, stringBytes, entries, 200, 100, 10, 100, 10, 10, 100);
    }

    private static Map<String, Object> refuses(Path file, Code code) {
        return refuses(file, Limits.usual(), code);
    }

    private static Map<String, Object> refuses(Path file, Limits limits, Code code) {
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> read(SheetFile.open(file, "fichier.xlsx", limits)));
        assertThat(refused).as("opened although " + code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused.details();
    }

    private static void read(SheetFile opened) throws IOException {
        try (opened) {
            for (Table table : opened.tables()) {
                try (Stream<SheetRow> rows = table.rows()) {
                    rows.forEach(row -> {});
                }
            }
        }
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
