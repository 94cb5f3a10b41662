package org.parcours.values;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number as it is written, its sign and percent sign apart from its digits.
///
/// @param digits `0` to `9` with `.`, `,`, `٫` and, between thousands, a space or `'`
record Written(String digits, boolean negative, boolean percent) {
    private static final int LONGEST = 80;
    private static final Pattern MARKS =
            Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007-\\u200a]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()+-]*)\\)");

    /// The parts of a text; null where it is too long for a number.
    static @Nullable Written of(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String text = latin(typed);
        boolean percent = text.endsWith("%");
        String rest = percent ? text.substring(0, text.length() - 1).strip() : text;
        Matcher brackets = IN_BRACKETS.matcher(rest);
        boolean negative = brackets.matches() || rest.startsWith("-");
        String digits = brackets.matches() ? brackets.group(1) : rest.replaceFirst("^[-+]", "");
        return new Written(digits.strip(), negative, percent);
    }

    /// Digits, signs and spaces in their plain forms, marks of direction left out.
    static String latin(String typed) {
        StringBuilder latin = new StringBuilder(typed.length());
        boolean arabicDecimal = typed.indexOf('٫') >= 0;
        typed.codePoints().forEach(sign -> {
            switch (sign) {
                case '٬', '’', 'ʼ' -> latin.append('\'');
                case '−', '–', '‑', '‐', '—' -> latin.append('-');
                case '٪' -> latin.append('%');
                case ',' -> latin.append(arabicDecimal ? '\'' : ',');
                default -> {
                    if (Character.isDigit(sign)) {
                        latin.append(Character.digit(sign, 10));
                    } else {
                        latin.appendCodePoint(sign);
                    }
                }
            }
        });
        return SPACES.matcher(MARKS.matcher(latin).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    BigDecimal signed(BigDecimal number) {
        BigDecimal value = percent ? number.movePointLeft(2) : number;
        return negative ? value.negate() : value;
    }
}
