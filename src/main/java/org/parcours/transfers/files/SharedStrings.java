package org.parcours.transfers.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.parcours.transfers.files.FileRefused.Code;

/// The texts that the cells of a workbook share. They stand in a temporary file, so that a workbook costs the same
/// memory whatever it says; only where each begins is held.
final class SharedStrings implements Closeable {
    @SuppressWarnings("MustBeClosedChecker") // closed with the texts
    private final Arena arena = Arena.ofShared();

    private final MemorySegment texts;
    private final long[] starts;
    private final int count;

    private SharedStrings(FileChannel file, long[] starts, int count) throws IOException {
        this.texts = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
        this.starts = starts;
        this.count = count;
    }

    private SharedStrings() {
        this.texts = MemorySegment.NULL;
        this.starts = new long[1];
        this.count = 0;
    }

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings of(InputStream part, Limits limits) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("parcours-strings", ".bin");
        try {
            long[] starts = new long[1_024];
            int count = 0;
            try (Xml xml = new Xml(part);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT
                            || !xml.name().equals("si")) {
                        continue;
                    }
                    if (++count > limits.strings()) {
                        throw new FileRefused(Code.TOO_MANY_STRINGS, Map.of("limit", limits.strings()));
                    }
                    byte[] text = xml.text("rPh", limits.characters()).getBytes(StandardCharsets.UTF_8);
                    starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                    starts[count] = starts[count - 1] + text.length;
                    out.write(text);
                }
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new SharedStrings(channel, starts, count);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// The text of a number that a cell names.
    ///
    /// @throws FileRefused where there is none
    String get(String number) {
        int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : count;
        if (index >= count) {
            throw new FileRefused(Code.CORRUPT);
        }
        byte[] text =
                texts.asSlice(starts[index], starts[index + 1] - starts[index]).toArray(ValueLayout.JAVA_BYTE);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
