package org.parcours.values;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Refused;

/// Text as it comes in from forms, files and machines: without the white space around it, without signs that nobody
/// sees, and not longer than somebody writes.
public final class Lines {
    private static final int LONGEST_REPEATED = 60;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\u2028\u2029]");

    private Lines() {}

    /// Text on one line, of at most 500 characters.
    ///
    /// @throws Refused where it has a line break, a control character or half of a character, or is longer
    public static String one(String typed) {
        return one(typed, LONGEST_LINE);
    }

    /// Text on one line.
    ///
    /// @param longest in characters
    /// @throws Refused where it has a line break, a control character or half of a character, or is longer
    public static String one(String typed, int longest) {
        String text = atMost(longest, bare(typed));
        if (text.codePoints().anyMatch(sign -> breaksLine(sign) || isInvisible(sign))) {
            throw new Refused("values.refused.line");
        }
        return text;
    }

    /// Text of several lines, each ended by `\n` alone, of at most 20,000 characters. Tabulators may stay.
    ///
    /// @throws Refused where it has another control character or half of a character, or is longer
    public static String several(String typed) {
        String text = bare(BREAK.matcher(typed).replaceAll("\n"));
        if (text.codePoints().anyMatch(sign -> sign != '\n' && sign != '\t' && isInvisible(sign))) {
            throw new Refused("values.refused.control");
        }
        return atMost(LONGEST_TEXT, text);
    }

    private static String atMost(int longest, String text) {
        if (text.length() > longest) {
            throw new Refused("values.refused.long", longest);
        }
        return text;
    }

    /// Text on one line of a field, or null if nothing was typed.
    ///
    /// @throws Refused naming the field
    public static @Nullable String line(String field, @Nullable String typed) {
        return of(field, typed, Lines::one);
    }

    /// Text of several lines of a field, or null if nothing was typed.
    ///
    /// @throws Refused naming the field
    public static @Nullable String text(String field, @Nullable String typed) {
        return of(field, typed, Lines::several);
    }

    private static @Nullable String of(String field, @Nullable String typed, UnaryOperator<String> reader) {
        Checks checks = new Checks();
        String text = typed == null ? null : checks.read(field, () -> reader.apply(typed));
        checks.done();
        return text == null || text.isEmpty() ? null : text;
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
