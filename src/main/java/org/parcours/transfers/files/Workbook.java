package org.parcours.transfers.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// An XLSX archive: guarded, then scanned, then read as a stream. Hidden worksheets are left alone, as people who
/// send a file do not see them either; their names are told.
final class Workbook implements Closeable {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private SharedStrings strings = SharedStrings.none();

    private Workbook(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        Collections.list(zip.getEntries())
                .forEach(entry -> parts.put(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    /// A worksheet as the workbook lists it.
    private record Listed(String name, String relation, boolean hidden) {}

    static SheetFile open(Path file, String declaredName, Limits limits) {
        ZipFile zip = null;
        try {
            zip = ZipFile.builder().setPath(file).get();
            Set<String> names = new ZipGuard(limits).check(zip);
            Workbook book = new Workbook(zip, limits);
            String workbook = names.stream()
                    .filter(name -> name.matches("xl/workbook\\d*\\.xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new FileRefused(book.otherKind()));
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"))
                    || book.contentTypes().contains("macroenabled")) {
                throw new FileRefused(Code.MACRO);
            }
            boolean mislabelled = !SheetFile.named(declaredName, ".xlsx", ".xlsm");
            return book.read(workbook, mislabelled);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            close(zip);
            throw e instanceof FileRefused refused ? refused : FileRefused.corrupt(e);
        }
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException unclean) {
            throw FileRefused.corrupt(unclean);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            strings.close();
        } finally {
            zip.close();
        }
    }

    /// What the archive is that holds no workbook.
    private Code otherKind() {
        if (parts.containsKey("xl/workbook.bin")) {
            return Code.BINARY_EXCEL;
        }
        if (parts.keySet().stream().anyMatch(name -> name.startsWith("index/") && name.endsWith(".iwa"))
                || parts.containsKey("index.zip")) {
            return Code.NUMBERS;
        }
        return parts.containsKey("mimetype") && parts.containsKey("content.xml")
                ? Code.OPEN_DOCUMENT
                : Code.NOT_A_SHEET;
    }

    private SheetFile read(String workbookPart, boolean mislabelled) throws IOException, XMLStreamException {
        int slash = workbookPart.lastIndexOf('/') + 1;
        String folder = workbookPart.substring(0, slash);
        Map<String, String> targets = targets(folder, folder + "_rels/" + workbookPart.substring(slash) + ".rels");
        ZipArchiveEntry shared = ofType(targets, "sharedstrings");
        if (shared != null) {
            strings.close();
            strings = SharedStrings.of(zip.getInputStream(shared), limits);
        }
        List<Listed> sheets = new ArrayList<>();
        boolean from1904 = list(workbookPart, sheets);
        XlsxCells cells = new XlsxCells(from1904, formats(ofType(targets, "styles")), strings, limits);
        List<Table> tables = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Listed sheet : sheets) {
            String target = targets.get(sheet.relation());
            ZipArchiveEntry part = target == null ? null : parts.get(target.toLowerCase(Locale.ROOT));
            if (part == null) {
                throw new FileRefused(Code.CORRUPT);
            }
            Table table = table(sheet.name(), part, cells);
            if (table != null && sheet.hidden()) {
                hidden.add(sheet.name());
            } else if (table != null) {
                tables.add(table);
            }
        }
        return new SheetFile(SheetFile.Kind.XLSX, tables, hidden, null, mislabelled, this);
    }

    private @Nullable Table table(String name, ZipArchiveEntry part, XlsxCells cells)
            throws IOException, XMLStreamException {
        try (Xml xml = new Xml(zip.getInputStream(part))) {
            SheetScan scan = SheetScan.of(xml, name, limits);
            return scan.rows() == 0
                    ? null
                    : Table.of(
                            name,
                            new XlsxLines(zip, part, cells),
                            new Table.Extent(scan.rows(), false, scan.merged(), limits));
        } catch (FileRefused e) {
            return Table.refused(name, e);
        }
    }

    /// @return whether days count from 1904
    private boolean list(String workbookPart, List<Listed> sheets) throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (Xml xml = new Xml(zip.getInputStream(parts.get(workbookPart)))) {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.name().equals("workbookPr")) {
                    String said = xml.attribute("date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.name().equals("sheet")) {
                    sheets.add(new Listed(
                            Objects.requireNonNullElse(xml.attribute("name"), ""),
                            Objects.requireNonNullElse(xml.attribute("id"), ""),
                            !"visible".equals(Objects.requireNonNullElse(xml.attribute("state"), "visible"))));
                }
            }
        }
        return from1904;
    }

    /// The number format of each style of a cell.
    private List<NumberFormat> formats(@Nullable ZipArchiveEntry styles) throws IOException, XMLStreamException {
        List<NumberFormat> ofStyles = new ArrayList<>();
        if (styles == null) {
            return ofStyles;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        try (Xml xml = new Xml(zip.getInputStream(styles))) {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("numFmt")) {
                    formats.put(
                            number(xml.attribute("numFmtId")),
                            Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("xf")
                        && ofCells) {
                    int id = number(xml.attribute("numFmtId"));
                    ofStyles.add(NumberFormat.of(id, formats.get(id)));
                } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    boolean begins = event == XMLStreamConstants.START_ELEMENT;
                    ofCells = xml.name().equals("cellXfs") ? begins : ofCells;
                }
            }
        }
        return ofStyles;
    }

    private static int number(@Nullable String attribute) {
        return attribute == null ? 0 : Integer.parseInt(attribute);
    }

    /// The part that each relation of the workbook leads to.
    private Map<String, String> targets(String folder, String relations) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipArchiveEntry part = parts.get(relations);
        if (part == null) {
            return targets;
        }
        try (Xml xml = new Xml(zip.getInputStream(part))) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
                    String target = Objects.requireNonNullElse(xml.attribute("Target"), "");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(Objects.requireNonNullElse(xml.attribute("Id"), ""), path);
                }
            }
        }
        return targets;
    }

    /// The part of a kind, also where no relation leads to it.
    private @Nullable ZipArchiveEntry ofType(Map<String, String> targets, String kind) {
        return Stream.concat(
                        targets.values().stream().sorted(),
                        parts.keySet().stream().sorted())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.endsWith(kind + ".xml"))
                .map(parts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String contentTypes() throws IOException {
        ZipArchiveEntry entry = parts.get("[content_types].xml");
        if (entry == null) {
            throw new FileRefused(Code.NOT_A_SHEET);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
