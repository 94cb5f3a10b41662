package org.parcours.transfers.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// Reads one XML part of a workbook forwards, by local names: Strict and Transitional workbooks differ in their
/// namespaces only. A part that no spreadsheet program writes is refused before it fills the memory: endless tags, deep
/// nesting, ever new names, entities.
final class Xml implements AutoCloseable {
    private static final int LONGEST_TAG = 4 << 20;
    private static final int DEEPEST = 200;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_ATTRIBUTES = 200;
    private static final XMLInputFactory FACTORY = secure();

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(new Tags(in));
    }

    private static XMLInputFactory secure() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /// Moves to the next event of StAX.
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            bound();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused(Code.CORRUPT);
        }
        return event;
    }

    private void bound() {
        names.add(xml.getLocalName());
        int attributes = Math.max(xml.getAttributeCount(), xml.getNamespaceCount());
        if (depth > DEEPEST || names.size() > MOST_NAMES || attributes > MOST_ATTRIBUTES) {
            throw new FileRefused(Code.ZIP_BOMB);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add("xmlns:" + xml.getNamespacePrefix(i) + xml.getNamespaceURI(i));
        }
    }

    /// Local name of the element that starts or ends here.
    String name() {
        return xml.getLocalName();
    }

    /// The attribute of this local name, whatever its namespace.
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Reads the text of the element that starts here, up to a length; elements of one name in it are left out.
    String text(String without, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int end = depth - 1;
        int silent = 0;
        while (depth > end) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && silent == 0 && name().equals(without)) {
                silent = depth;
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < silent) {
                silent = 0;
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && silent == 0
                    && text.length() <= longest) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }

    /// Refuses a part that goes on for megabytes between two tags: the parser would hold all of it.
    private static final class Tags extends FilterInputStream {
        private int since;

        Tags(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = from; i < from + read; i++) {
                since = into[i] == '>' ? 0 : since + 1;
                if (since > LONGEST_TAG) {
                    throw new FileRefused(Code.ZIP_BOMB);
                }
            }
            return read;
        }
    }
}
