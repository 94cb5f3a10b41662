package org.parcours.indicators;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.FigureSubject;
import org.parcours.text.Words;

/// A rule of counting, as its file `indicators/<code>.v<version>.sql` says it. The head of the file gives its
/// properties (`-- counts: share`), the rest is one query over `:on`, `:known` and `:years` that yields
/// evidence rows. A file that has been published under is never edited: a changed rule is a new version.
///
/// @param measure what is made of the rows that count
/// @param subject what a row is about
/// @param byFamily rows carry the family of a need, and are compared by it
/// @param horizon where the years come from
/// @param years default of the horizon; null where the definition has none, or the network sets it
/// @param leads the estimate that is said; a property of the version, so that no trend jumps with the data of a day
/// @param no the ends of the curve that count as no; the others compete with them
public record Definition(
        String code,
        int version,
        String sql,
        Measure measure,
        FigureSubject subject,
        boolean byFamily,
        Horizon horizon,
        @Nullable Double years,
        Curve curve,
        Leads leads,
        Set<String> no) {
    /// NONE: no years; GIVEN: by whoever asks; JOURNEY: the planned length of a journey.
    public enum Horizon {
        NONE,
        GIVEN,
        JOURNEY
    }

    /// SURVIVAL and COMPETING: years until an end; WAITING: days until something is reached.
    public enum Curve {
        NONE,
        SURVIVAL,
        COMPETING,
        WAITING
    }

    /// SHARE: the plain share of those whose answer is known; CURVE: the share free of the ends that count as no,
    /// read off the curve (Aalen-Johansen), which also uses those followed late, too recent or lost from sight.
    public enum Leads {
        SHARE,
        CURVE
    }

    /// SHARE: of yes among yes and no, with its interval; NUMBER: of the subjects that count; MONEY: dirhams of
    /// those that count, a row's weight each; RATIO: of the dirhams of yes among those of yes and no, a row's
    /// weight in thousands each, without an interval, since they are no cases; MEDIAN: days by which half have
    /// reached it, read from the curve.
    public enum Measure {
        SHARE,
        NUMBER,
        MONEY,
        RATIO,
        MEDIAN
    }

    /// Whether its number could be taken for that of another: of the same subject, made in the same way.
    public boolean isLike(Definition other) {
        return subject.equals(other.subject) && measure == other.measure;
    }

    /// Whether it counts what the answers of surveys become.
    ///
    /// @param fact as a questionnaire says it: `answer:exports`, `measure:turnover`
    public boolean counts(String fact) {
        return fact.equals(subject.code() + ":" + code);
    }

    public boolean share() {
        return measure == Measure.SHARE;
    }

    /// Whether the curve leads, the plain share standing beside it.
    public boolean ledByCurve() {
        return leads == Leads.CURVE;
    }

    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.v(\\d+)\\.sql");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^-- (\\w+): (.+)$");

    /// Its name to a reader, with the years that it is counted by.
    public String name(Words words, @Nullable Double years) {

        return words.say("indicators.name." + code, said(words, years));
    }

    /// The figure in a sentence that can be said aloud.
    ///
    /// @param number the share or the count, as the reader writes it
    public String sentence(Words words, String number, @Nullable Double years) {
        return words.say("indicators.sentence." + code, number, said(words, years));
    }

    private static String said(Words words, @Nullable Double years) {
        return words.say("indicators.years", years == null ? 0 : years);
    }

    /// Reads a file by its name and text.
    ///
    /// @param subjects what can be counted, by code
    ///
    /// @throws IllegalArgumentException where name or head are not those of a definition
    static Definition read(String file, String sql, Map<String, FigureSubject> subjects) {
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not named <code>.v<version>.sql");
        }
        Map<String, String> head = new TreeMap<>();
        PROPERTY.matcher(sql).results().forEach(found -> head.putIfAbsent(found.group(1), found.group(2)));
        String years = required(head, "years", file);
        Horizon horizon =
                years.equals("none") ? Horizon.NONE : years.equals("journey") ? Horizon.JOURNEY : Horizon.GIVEN;
        return new Definition(
                name.group(1),
                Integer.parseInt(name.group(2)),
                sql,
                Measure.valueOf(upper(required(head, "counts", file))),
                subject(head.getOrDefault("subject", "journey"), subjects, file),
                "family".equals(head.get("by")),
                horizon,
                horizon == Horizon.GIVEN ? Double.valueOf(years) : null,
                Curve.valueOf(upper(required(head, "curve", file))),
                Leads.valueOf(upper(head.getOrDefault("leads", "share"))),
                Set.of(head.getOrDefault("no", "ceased").split(" ")));
    }

    private static FigureSubject subject(String code, Map<String, FigureSubject> subjects, String file) {
        FigureSubject subject = subjects.get(code);
        if (subject == null) {
            throw new IllegalArgumentException(file + " counts what no module declares: " + code);
        }
        return subject;
    }

    private static String upper(String property) {
        return property.toUpperCase(Locale.ROOT);
    }

    private static String required(Map<String, String> head, String property, String file) {
        String value = head.get(property);
        if (value == null) {
            throw new IllegalArgumentException(file + " does not say its " + property);
        }
        return value;
    }
}
