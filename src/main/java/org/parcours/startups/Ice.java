package org.parcours.startups;

/// The common identifier of a Moroccan company (ICE, التعريف الموحد للمقاولة): fifteen digits, nine for
/// the company, four for its establishment, two for control.
public final class Ice {
    private Ice() {}

    /// The number without the spaces, dots and dashes that people group it with; Arabic digits become Latin ones.
    public static String compact(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '.' && c != '-' && c != '\u00a0')
                .forEach(c -> {
                    if (Character.isDigit(c)) {
                        digits.append(Character.digit(c, 10));
                    } else {
                        digits.appendCodePoint(c);
                    }
                });
        return digits.toString();
    }

    /// The whole number is a multiple of 97, as published in the guide of the register (ice.gov.ma, "Guide ICE") and
    /// checked by python-stdnum (`stdnum.ma.ice`) against numbers in use.
    public static boolean isValid(String compact) {
        return compact.matches("[0-9]{15}") && Long.parseLong(compact) % 97 == 0;
    }
}
