package org.parcours.transfers.files;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running a text of a CSV as a formula (OWASP, "CSV Injection"): a text that begins with one
/// of their signs, or with apostrophes before such a sign, is written with one apostrophe more and read with one less.
final class CsvEscape {
    private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern WRITTEN = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠]");

    private CsvEscape() {}

    static String write(String text) {
        return RUNS.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String read(String field) {
        return WRITTEN.matcher(field).lookingAt() ? field.substring(1) : field;
    }
}
