package org.parcours.transfers.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parcours.transfers.files.FileRefused.Code;

/// Which sign parts the fields of a CSV: the one that parts the header, and the most rows like the header.
final class Delimiter {
    private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');

    private Delimiter() {}

    /// The delimiter of a file that begins like this; a comma where nothing is parted.
    static char guess(String sample) {
        char best = ',';
        double bestShare = 0;
        int bestCount = 0;
        for (char candidate : CANDIDATES) {
            List<Integer> counts = counts(sample, candidate);
            if (counts.isEmpty() || counts.getFirst() == 0) {
                continue;
            }
            int header = counts.getFirst();
            double share =
                    (double) counts.stream().filter(count -> count == header).count() / counts.size();
            if (share > bestShare || (share == bestShare && header > bestCount)) {
                best = candidate;
                bestShare = share;
                bestCount = header;
            }
        }
        return best;
    }

    /// A quotation mark that nobody closes would swallow the rest of the file into one cell.
    static void refuseOpenQuote(Reader reader, char delimiter) throws IOException {
        int line = 1;
        int opened = 0;
        boolean fieldStart = true;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '"' && (opened > 0 || fieldStart)) {
                opened = opened > 0 ? 0 : line;
                fieldStart = opened == 0;
            } else {
                fieldStart = opened == 0 && (c == delimiter || c == '\n' || c == '\r');
            }
            if (c == '\n') {
                line++;
            }
        }
        if (opened > 0) {
            throw new FileRefused(Code.BROKEN_LINE, Map.of("line", opened));
        }
    }

    /// How often the sign stands outside quotation marks, for each line with content.
    private static List<Integer> counts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean fieldStart = true;
        boolean content = false;
        int count = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean lineEnd = (c == '\n' || c == '\r') && !quoted;
            if (c == '"' && (quoted || fieldStart)) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            } else if (lineEnd && content) {
                counts.add(count);
                count = 0;
            }
            content = !lineEnd && (content || !Character.isWhitespace(c));
            fieldStart = lineEnd || (c == delimiter && !quoted) || (c == '"' && !quoted);
        }
        if (content && counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
