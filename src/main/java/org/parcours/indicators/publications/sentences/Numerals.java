package org.parcours.indicators.publications.sentences;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The numbers of a text, and the clauses that they stand in.
final class Numerals {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?:[ ,]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)");
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:!?؟؛\\d]");
    /// Letters that a clause reaches at most.
    private static final int REACH = 40;

    private Numerals() {}

    static List<MatchResult> in(String text) {
        return NUMBER.matcher(text).results().toList();
    }

    static BigDecimal value(MatchResult number) {
        String digits = number.group().replaceAll("[ ,](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        return new BigDecimal(digits);
    }

    /// Returns the words of the same clause that stand before a number.
    static String clauseBefore(String text, MatchResult number) {
        String near = text.substring(Math.max(0, number.start() - REACH), number.start());
        return CLAUSE_END
                .matcher(near)
                .results()
                .map(end -> near.substring(end.end()))
                .reduce(near, (all, rest) -> rest);
    }

    /// Returns the words of a text up to the end of its first clause.
    static String clauseOf(String after) {
        String near = after.substring(0, Math.min(REACH, after.length()));
        var end = CLAUSE_END.matcher(near);
        return end.find() ? near.substring(0, end.start()) : near;
    }
}
