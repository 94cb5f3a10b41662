package org.parcours.transfers.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that XML cannot carry, or does not keep, stand in a workbook as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
final class XlsxText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean atEdge = i == 0 || i == text.length() - 1;
            boolean lost = (c < ' ' && c != '\n' && c != '\t')
                    || c == 0xFFFE
                    || c == 0xFFFF
                    || (atEdge && c <= ' ')
                    || (c == '_'
                            && ESCAPE.matcher(text).region(i, text.length()).lookingAt())
                    || alone(text, i);
            if (lost) {
                encoded.append(String.format("_x%04X_", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean alone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
