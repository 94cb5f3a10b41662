package org.parcours.values;

import org.parcours.text.Refused;
/// Text as it comes in from forms, files and machines: without the white space around them, and without signs that
/// nobody sees.

public final class Lines {
    private static final int LONGEST_REPEATED = 60;

    private Lines() {}

    /// Text on one line.
    ///
    /// @throws Refused where it has a line break, a control character or half of a character
    public static String one(String typed) {
        String text = bare(typed);
        if (text.codePoints().anyMatch(sign -> breaksLine(sign) || isInvisible(sign))) {
            throw new Refused("values.refused.line");
        }
        return text;
    }

    /// Text of several lines, each ended by `\n` alone. Tabulators may stay.
    ///
    /// @throws Refused where it has another control character or half of a character
    public static String several(String typed) {
        String text = bare(typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (text.codePoints().anyMatch(sign -> sign != '\n' && sign != '\t' && isInvisible(sign))) {
            throw new Refused("values.refused.control");
        }
        return text;
    }

    /// The beginning of a text, short enough to be repeated in a sentence.
    public static String shortened(String text) {
        return text.length() <= LONGEST_REPEATED ? text : text.substring(0, LONGEST_REPEATED - 1) + "…";
    }

    private static boolean breaksLine(int sign) {
        int type = Character.getType(sign);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// Marks of direction stay, Arabic needs them.
    private static boolean isInvisible(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /// The no-break spaces that spreadsheets leave around a text go as well.
    private static String bare(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isSpace(typed.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\uFEFF';
    }
}
