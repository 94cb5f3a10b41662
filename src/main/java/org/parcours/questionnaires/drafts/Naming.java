package org.parcours.questionnaires.drafts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.text.Names;

/// The names by which rules call questions and choices.
public final class Naming {
    private static final int LONGEST = 32;

    private Naming() {}

    /// A name that says what a text says, in Latin letters, and that nothing else has.
    ///
    /// @param otherwise where the text holds neither letters nor digits
    public static String proposed(String text, String otherwise, Set<String> taken) {
        String plain = Names.latinised(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = plain.replaceAll("^_+|_+$", "");
        if (name.length() > LONGEST) {
            int cut = name.lastIndexOf('_', LONGEST);
            name = name.substring(0, cut > 0 ? cut : LONGEST);
        }
        if (name.isEmpty()) {
            name = otherwise;
        }
        return unlike(name.matches("[0-9].*") ? otherwise.charAt(0) + "_" + name : name, taken);
    }

    /// The name itself, or followed by the first number that makes it another one.
    static String unlike(String name, Set<String> taken) {
        String stem = name.replaceFirst("_\\d{1,4}$", "");
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = stem + "_" + i;
        }
        return free;
    }

    /// What calls a question by its old name calls it by the new one.
    public static Row renamed(Row row, String old, String now) {
        Pattern called = Pattern.compile("\\$\\{\\s*" + Pattern.quote(old) + "\\s*}");
        Map<String, String> cells = new TreeMap<>(row.cells());
        cells.replaceAll(
                (heading, text) -> called.matcher(text).replaceAll(Matcher.quoteReplacement("${" + now + "}")));
        return new Row(row.id(), cells);
    }
}
