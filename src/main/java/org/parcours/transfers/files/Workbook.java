package org.parcours.transfers.files;

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
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// Opens an XLSX archive: guarded, then scanned, then handed to the reader. Hidden worksheets are left alone, as people
/// who send a file do not see them either.
final class Workbook {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, String> partOfSheet;

    private Workbook(ZipFile zip, Limits limits, String workbookPart) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        this.partOfSheet = parts(workbookPart);
    }

    static SheetFile open(Path file, String declaredName, Limits limits) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Set<String> names = new ZipGuard(limits).check(zip);
            String workbook = names.stream()
                    .filter(name -> name.matches("xl/workbook\\d*\\.xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new FileRefused(Code.NOT_A_SHEET));
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"))
                    || contentTypes(zip).contains("macroenabled")) {
                throw new FileRefused(Code.MACRO);
            }
            boolean styled = names.stream().anyMatch(name -> name.endsWith("styles.xml"));
            ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
            try {
                List<Table> tables = new Workbook(zip, limits, workbook).tables(book);
                boolean mislabelled = !SheetFile.named(declaredName, ".xlsx", ".xlsm");
                return new SheetFile(SheetFile.Kind.XLSX, tables, mislabelled, book);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                book.close();
                throw e;
            }
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw FileRefused.corrupt(e);
        }
    }

    private List<Table> tables(ReadableWorkbook book) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            String part = partOfSheet.get(sheet.getId());
            ZipArchiveEntry entry = part == null ? null : entry(part);
            if (entry == null) {
                throw new FileRefused(Code.CORRUPT);
            }
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                XlsxTable table = table(book, sheet, entry);
                if (table != null) {
                    tables.add(table);
                }
            }
        }
        return List.copyOf(tables);
    }

    private @Nullable XlsxTable table(ReadableWorkbook book, Sheet sheet, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            SheetScan scan = SheetScan.of(in, sheet.getName(), limits);
            return scan.rows() == 0 ? null : XlsxTable.of(sheet, scan, new XlsxCells(book.isDate1904(), limits));
        } catch (FileRefused e) {
            return XlsxTable.refused(sheet, e, new XlsxCells(book.isDate1904(), limits));
        }
    }

    /// The part that holds each worksheet, by the identifier that the workbook gives to it.
    private Map<String, String> parts(String workbookPart) throws IOException, XMLStreamException {
        int slash = workbookPart.lastIndexOf('/') + 1;
        String folder = workbookPart.substring(0, slash);
        ZipArchiveEntry relations = entry(folder + "_rels/" + workbookPart.substring(slash) + ".rels");
        Map<String, String> parts = new HashMap<>();
        if (relations == null) {
            return parts;
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = SheetScan.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = xml.getAttributeValue(null, "Target");
                    parts.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return parts;
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    private static String contentTypes(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("[Content_Types].xml");
        if (entry == null) {
            throw new FileRefused(Code.NOT_A_SHEET);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
