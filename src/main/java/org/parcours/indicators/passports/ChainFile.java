package org.parcours.indicators.passports;

import java.util.List;

/// The file of all passports of a network: a JSON array of their exact texts, one a line. A canonical text holds no end
/// of line, so that each can be cut out again byte for byte.
public final class ChainFile {
    private static final String BETWEEN = ",\n";

    private ChainFile() {}

    /// The text of the file.
    ///
    /// @param passports exact texts, oldest first
    public static String of(List<String> passports) {
        return "[" + String.join(BETWEEN, passports) + "]";
    }

    /// The texts in such a file; any other text is taken for that of one passport.
    static List<String> texts(String file) {
        boolean array = file.startsWith("[") && file.endsWith("]");
        String inside = array ? file.substring(1, file.length() - 1) : file;
        return array && inside.isEmpty() ? List.of() : List.of(inside.split(BETWEEN, -1));
    }
}
