package org.parcours.transfers.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parcours.transfers.files.FileRefused.Code;

/// What must be known of a worksheet before its rows are read: how many, how wide, what is merged (which the file says
/// only after the rows), and that no address is beyond what a worksheet can hold.
///
/// @param rows rows with content, the header's included
record SheetScan(int rows, int firstRow, int lastRow, List<Area> merged) {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    private static final Set<String> CONTENT = Set.of("v", "f", "is");
    private static final XMLInputFactory XML = secure();

    /// Columns from 0, rows from 1, both ends inside.
    record Area(String reference, int left, int top, int right, int bottom) {
        static Area of(String reference) {
            String[] corners = reference.split(":", -1);
            int[] start = position(corners[0]);
            int[] end = position(corners[corners.length - 1]);
            return new Area(reference, start[0], start[1], end[0], end[1]);
        }
    }

    static SheetScan of(InputStream in, String sheet, Limits limits) throws IOException {
        try {
            return scan(XML.createXMLStreamReader(in), sheet, limits);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    private static SheetScan scan(XMLStreamReader xml, String sheet, Limits limits) throws XMLStreamException {
        List<Area> merged = new ArrayList<>();
        int rows = 0;
        int first = 0;
        int last = 0;
        int row = 0;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            String at = xml.getAttributeValue(null, "r");
            if (element.equals("row")) {
                row = at == null ? row + 1 : Integer.parseInt(at);
                column = -1;
            } else if (element.equals("c")) {
                column = at == null ? column + 1 : position(at)[0];
            } else if (element.equals("mergeCell")) {
                merged.add(Area.of(xml.getAttributeValue(null, "ref")));
            } else if (CONTENT.contains(element) && column >= 0) {
                if (column >= limits.columns()) {
                    throw new FileRefused(Code.TOO_MANY_COLUMNS, Map.of("sheet", sheet, "limit", limits.columns()));
                }
                if (row != last) {
                    rows++;
                    last = row;
                    first = first == 0 ? row : first;
                }
                if (rows > limits.rows() + 1) {
                    throw new FileRefused(Code.TOO_MANY_ROWS, Map.of("sheet", sheet, "limit", limits.rows()));
                }
            }
        }
        return new SheetScan(rows, first, last, merged);
    }

    private static int[] position(String address) {
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

    private static XMLInputFactory secure() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
