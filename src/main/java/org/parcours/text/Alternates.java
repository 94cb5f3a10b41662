package org.parcours.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that one text gives a company: `Imbue (formerly Generally Intelligent)`, `Tailornova / Couturme`,
/// `Jasper.ai`, `Trendex - Own the stars`.
final class Alternates {
    private static final Pattern BRACKETS = Pattern.compile("^([^()\\[\\]]+)[(\\[]([^()\\[\\]]+)[)\\]]?\\s*$");

    /// Words that say of a name that the company had it before.
    private static final Pattern FORMER = Pattern.compile(
            "^(?:formerly(?: known as)?|previously|prev\\.?|former|fka|f/k/a|ex|anciennement|auparavant|anc\\.?|سابقا|سابقاً)[\\s:-]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ALSO =
            Pattern.compile("^(?:dba|d/b/a|aka|a/k/a|dit|dite)[\\s:]+", Pattern.CASE_INSENSITIVE);

    /// Words that name somebody else than the company.
    private static final Pattern OTHERS = Pattern.compile(
            "^(?:by|par|acquired|acquis|acquise|merged|now part|part|من)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATED = Pattern.compile("^(.{3,}?)\\s*(?:/|\\|)\\s*(.{3,})$");
    private static final Pattern EXPLAINED = Pattern.compile("^(.{3,}?)(?:\\s[-–—]\\s?|:\\s).{3,}$");
    private static final Pattern HOST = Pattern.compile(
            "^(.{3,})\\.(?:ai|io|com|co|app|gg|us|eu|me|net|org|dev|tech|ma|tn|xyz)$", Pattern.CASE_INSENSITIVE);

    private Alternates() {}

    /// Returns the names that a text gives beside itself as a whole, and of each whether it says outright that the
    /// company has, or had, that name.
    static Map<String, Boolean> of(String text) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        Matcher brackets = BRACKETS.matcher(text.strip());
        if (brackets.matches()) {
            String inside = brackets.group(2).strip();
            Matcher former = FORMER.matcher(inside);
            Matcher also = ALSO.matcher(inside);
            boolean outright = former.lookingAt() || also.lookingAt();
            names.put(brackets.group(1).strip(), outright);
            if (outright) {
                names.put(
                        inside.substring(former.lookingAt() ? former.end() : also.end())
                                .strip(),
                        true);
            } else if (!OTHERS.matcher(inside).matches()) {
                names.put(inside, false);
            }
        } else {
            split(text.strip()).forEach(part -> names.put(part, false));
        }
        List<String> hosts = new ArrayList<>(names.keySet());
        hosts.add(text.strip());
        hosts.forEach(name -> {
            Matcher host = HOST.matcher(name);
            if (host.matches()) {
                names.putIfAbsent(host.group(1), names.getOrDefault(name, false));
            }
        });
        names.keySet().removeIf(name -> Names.fold(name).length() < 3);
        return names;
    }

    private static List<String> split(String text) {
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            return List.of(separated.group(1).strip(), separated.group(2).strip());
        }
        Matcher explained = EXPLAINED.matcher(text);
        return explained.matches() ? List.of(explained.group(1).strip()) : List.of();
    }
}
