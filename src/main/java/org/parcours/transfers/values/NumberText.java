package org.parcours.transfers.values;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.parcours.transfers.files.NumberStyle;
import org.parcours.transfers.files.Problem;

/// Numbers as people write them: `1 234,5`, `1,234.5`, `١٬٢٣٤٫٥`, `(-)12 %`.
final class NumberText {
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f\\u2007\\u2009'’]");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|\\d{1,3},\\d{3}\\.\\d+");
    private static final Pattern DOT_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|\\d{1,3}\\.\\d{3},\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d*[.,]\\d+");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int LONGEST = 60;

    private NumberText() {}

    static Parsed<BigDecimal> parse(String raw, NumberStyle style) {
        String text = latin(raw);
        boolean percent = text.endsWith("%");
        if (percent) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            text = text.substring(1).strip();
        }
        if (text.length() > LONGEST) {
            return new Parsed.Wrong<>(Problem.NOT_A_NUMBER, raw);
        }
        String plain = EITHER.matcher(text).matches() ? either(text, style) : certain(text);
        if (plain.isEmpty()) {
            boolean ambiguous = EITHER.matcher(text).matches();
            return new Parsed.Wrong<>(ambiguous ? Problem.AMBIGUOUS_NUMBER : Problem.NOT_A_NUMBER, raw);
        }
        BigDecimal number = new BigDecimal(plain);
        number = percent ? number.movePointLeft(2) : number;
        return new Parsed.Ok<>(negative ? number.negate() : number);
    }

    /// The style of a number that can mean one thing only; GUESS where it tells nothing.
    static NumberStyle onlyMeaning(String raw) {
        String text = latin(raw).replaceFirst("^[-+]\\s*", "").replaceFirst("\\s*%$", "");
        if (EITHER.matcher(text).matches() || certain(text).isEmpty()) {
            return NumberStyle.GUESS;
        }
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        if (COMMA_GROUPS.matcher(text).matches()) {
            return NumberStyle.ENGLISH;
        }
        return DOT_GROUPS.matcher(text).matches() || comma > dot
                ? NumberStyle.FRENCH
                : dot > comma ? NumberStyle.ENGLISH : NumberStyle.GUESS;
    }

    /// Digits, signs and spaces in their plain forms. The Arabic decimal sign can mean nothing else, nor can the
    /// Arabic sign of thousands, so both are resolved here.
    static String latin(String raw) {
        StringBuilder latin = new StringBuilder(raw.length());
        boolean arabicDecimal = raw.indexOf('٫') >= 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else if (c == '٬' || (arabicDecimal && c == ',')) {
                latin.append(' ');
            } else if (c == '٫') {
                latin.append(" .");
            } else if (c == '−' || c == '–' || c == '‑') {
                latin.append('-');
            } else {
                latin.append(c == '٪' ? '%' : c);
            }
        }
        String bare = MARKS.matcher(latin).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    private static String either(String text, NumberStyle style) {
        boolean comma = text.indexOf(',') > 0;
        return switch (style) {
            case FRENCH -> comma ? text.replace(',', '.') : "";
            case ENGLISH -> comma ? text.replace(",", "") : text;
            case GUESS -> "";
        };
    }

    /// As a `BigDecimal` writes it, empty where the text is no number.
    private static String certain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String arabic = text.replace(" .", ".");
        if (!arabic.equals(text)) {
            String grouped = arabic.replace(" ", "");
            return grouped.matches("\\d*\\.\\d+") ? "0" + grouped : "";
        }
        if (SPACED.matcher(text).matches()) {
            return text.replace(" ", "").replace(',', '.');
        }
        if (COMMA_GROUPS.matcher(text).matches()) {
            return text.replace(",", "");
        }
        if (DOT_GROUPS.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        return DECIMAL.matcher(text).matches() ? "0" + text.replace(',', '.') : "";
    }
}
