package org.parcours.transfers.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.parcours.transfers.files.FileRefused.Code;

/// What must be known of a worksheet before its rows are read: how many, what is merged (which the file says only after
/// the rows), and that it holds no more of anything than can be read.
///
/// @param rows rows with content, the header's included
/// @param lastRow number of the last of them
record SheetScan(int rows, int lastRow, List<Area> merged) {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    private static final Set<String> CONTENT = Set.of("v", "f", "is");

    /// Columns from 0, rows from 1, both ends inside.
    record Area(String reference, int left, int top, int right, int bottom) {
        static Area of(String reference) {
            String[] corners = reference.split(":", -1);
            int[] start = position(corners[0]);
            int[] end = position(corners[corners.length - 1]);
            return new Area(reference, start[0], start[1], end[0], end[1]);
        }
    }

    static SheetScan of(Xml xml, String sheet, Limits limits) throws IOException {
        try {
            return scan(xml, sheet, limits);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static SheetScan scan(Xml xml, String sheet, Limits limits) throws XMLStreamException {
        List<Area> merged = new ArrayList<>();
        int rows = 0;
        int cells = 0;
        int last = 0;
        int row = 0;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.name();
            if (element.equals("row")) {
                String at = xml.attribute("r");
                int next = at == null ? row + 1 : Integer.parseInt(at);
                if (next <= row) {
                    throw new FileRefused(Code.CORRUPT);
                }
                row = next;
                column = -1;
            } else if (element.equals("c")) {
                String at = xml.attribute("r");
                column = at == null ? column + 1 : position(at)[0];
                refuse(++cells > limits.cells(), Code.TOO_MANY_CELLS, sheet, limits.cells());
            } else if (element.equals("mergeCell")) {
                String reference = xml.attribute("ref");
                refuse(merged.size() >= limits.areas(), Code.TOO_MANY_MERGED, sheet, limits.areas());
                merged.add(Area.of(reference == null ? "" : reference));
            } else if (CONTENT.contains(element) && column >= 0) {
                refuse(column >= limits.columns(), Code.TOO_MANY_COLUMNS, sheet, limits.columns());
                if (row != last) {
                    rows++;
                    last = row;
                }
                refuse(rows > limits.rows() + 1, Code.TOO_MANY_ROWS, sheet, limits.rows());
            }
        }
        return new SheetScan(rows, last, merged);
    }

    private static void refuse(boolean tooMany, Code code, String sheet, int limit) {
        if (tooMany) {
            throw new FileRefused(code, Map.of("sheet", sheet, "limit", limit));
        }
    }

    static int[] position(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new FileRefused(Code.CORRUPT);
        }
        int column = matcher.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        int row = Integer.parseInt(matcher.group(2));
        if (column > LAST_COLUMN || row > LAST_ROW) {
            throw new FileRefused(Code.CORRUPT);
        }
        return new int[] {column - 1, row};
    }
}
