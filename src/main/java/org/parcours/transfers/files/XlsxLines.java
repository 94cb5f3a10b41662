package org.parcours.transfers.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// The lines of one worksheet with content, read from the archive one by one.
record XlsxLines(ZipFile zip, ZipArchiveEntry part, XlsxCells cells) implements Table.Lines {
    @Override
    public Stream<Table.Line> open() {
        try {
            Reader reader = new Reader(new Xml(zip.getInputStream(part)), cells);
            return StreamSupport.stream(reader, false).onClose(reader::close);
        } catch (IOException | XMLStreamException e) {
            throw FileRefused.corrupt(e);
        }
    }

    private static final class Reader extends Spliterators.AbstractSpliterator<Table.Line> {
        private final Xml xml;
        private final XlsxCells meaning;
        private int row;

        Reader(Xml xml, XlsxCells meaning) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.xml = xml;
            this.meaning = meaning;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Table.Line> action) {
            Table.Line line = next();
            if (line != null) {
                action.accept(line);
            }
            return line != null;
        }

        private Table.@Nullable Line next() {
            try {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.name().equals("row")) {
                        String at = xml.attribute("r");
                        row = at == null ? row + 1 : Integer.parseInt(at);
                        List<Cell> cells = cells();
                        if (cells.stream().anyMatch(cell -> !(cell instanceof Cell.Empty))) {
                            return new Table.Line(row, cells);
                        }
                    }
                }
                return null;
            } catch (FileRefused e) {
                throw e;
            } catch (XMLStreamException | RuntimeException e) {
                throw FileRefused.corrupt(e);
            }
        }

        private List<Cell> cells() throws XMLStreamException {
            List<Cell> cells = new ArrayList<>();
            int column = -1;
            for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                    String at = xml.attribute("r");
                    column = at == null ? column + 1 : SheetScan.position(at)[0];
                    Cell cell = cell(Cell.address(column, row));
                    if (cell instanceof Cell.Empty) {
                        continue;
                    }
                    if (column >= meaning.limits().columns()) {
                        throw new FileRefused(Code.CORRUPT);
                    }
                    while (cells.size() <= column) {
                        cells.add(new Cell.Empty(Cell.address(cells.size(), row)));
                    }
                    cells.set(column, cell);
                }
            }
            return cells;
        }

        private Cell cell(String address) throws XMLStreamException {
            String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
            String style = xml.attribute("s");
            String raw = "";
            String formula = null;
            int longest = meaning.limits().characters();
            for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "v" -> raw = xml.text("", longest);
                    case "is" -> raw = xml.text("rPh", longest);
                    case "f" -> formula = xml.text("", longest);
                    default -> xml.text("", 0);
                }
            }
            return meaning.of(
                    new XlsxCells.Written(address, type, style == null ? 0 : Integer.parseInt(style), raw, formula));
        }

        private boolean isEnd(int event, String name) {
            return event == XMLStreamConstants.END_ELEMENT && xml.name().equals(name);
        }

        void close() {
            try {
                xml.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
