package org.parcours.startups;

import java.util.regex.Pattern;
import org.parcours.text.Refused;

/// The common identifier of a Moroccan company (ICE, التعريف الموحد للمقاولة): fifteen digits, nine for
/// the company, four for its establishment, two for control.
public final class Ice {
    private Ice() {}

    private static final Pattern PREFIX =
            Pattern.compile("^\\s*I\\.?C\\.?E\\.?\\s*(n[°o]\\.?)?\\s*[:=]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+[.,]0");
    private static final int LENGTH = 15;
    private static final int FEWEST = 7;

    /// Returns the number without what people group and introduce it with: spaces of any width, dots, dashes, slashes,
    /// apostrophes, `ICE :`. Arabic digits become Latin ones. Spreadsheets take it for a number: they drop
    /// the zeros that it begins with, or append `.0`. Both are put right.
    public static String compact(String written) {
        StringBuilder digits = new StringBuilder();
        PREFIX.matcher(written).replaceFirst("").codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            } else if (!isBetween(sign)) {
                digits.appendCodePoint(sign);
            }
        });
        String number = digits.toString();
        if (DECIMAL.matcher(number).matches()) {
            number = number.substring(0, number.length() - 2);
        }
        String compact = number.replace(".", "").replace(",", "");
        return compact.matches("[0-9]{" + FEWEST + "," + (LENGTH - 1) + "}")
                ? "0".repeat(LENGTH - compact.length()) + compact
                : compact;
    }

    private static boolean isBetween(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || "-‐‑–—/_'’`ʼ".indexOf(sign) >= 0;
    }

    /// Checks a number as `compact` returns it.
    ///
    /// @throws Refused (field `value`) naming the sign that is no digit, the number of digits, or that one is wrong
    static void check(String compact) {
        compact.codePoints()
                .filter(sign -> sign < '0' || sign > '9')
                .findFirst()
                .ifPresent(sign -> {
                    throw Refused.field("value", "startups.refused.identifier.ice-sign", Character.toString(sign));
                });
        if (compact.length() != LENGTH) {
            throw Refused.field("value", "startups.refused.identifier.ice-length", compact.length());
        }
        if (!isValid(compact)) {
            throw Refused.field("value", "startups.refused.identifier.ice-check");
        }
    }

    /// The whole number is a multiple of 97, as published in the guide of the register (ice.gov.ma, "Guide ICE") and
    /// checked by python-stdnum (`stdnum.ma.ice`) against numbers in use.
    public static boolean isValid(String compact) {
        return compact.matches("[0-9]{15}") && Long.parseLong(compact) % 97 == 0;
    }
}
