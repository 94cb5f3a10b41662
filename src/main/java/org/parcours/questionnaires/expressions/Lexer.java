package org.parcours.questionnaires.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an expression into its pieces.
final class Lexer {
    enum Kind {
        NUMBER,
        TEXT,
        REFERENCE,
        NAME,
        SELF,
        STEP,
        SIGN,
        END
    }

    /// @param at from 0
    record Piece(Kind kind, String text, int at) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME || kind == Kind.STEP) && text.equals(sign);
        }
    }

    private static final Pattern PIECE = Pattern.compile("""
            [\\s\\u00a0\\u202f]*(?:(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)|(?<text>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)\
            |\\$\\{\\s*(?<reference>(?:last-saved#)?[\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*\\}\
            |(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*+(?:-[\\p{L}\\p{N}_.]++)*+(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?)\
            |(?<step>\\.\\.|/(?!/)|\\[|\\])|(?<path>//|@|\\||::)|(?<self>\\.)|(?<sign>!=|<=|>=|[=<>+*(),-]))""");

    /// Characters of an expression; a workbook's cell holds some 32,000.
    private static final int LONGEST = 20_000;

    private static final Pattern SPACE_AT_END = Pattern.compile("[\\s\\u00a0\\u202f]+$");

    private Lexer() {}

    static List<Piece> cut(String expression) {
        if (expression.length() > LONGEST) {
            throw new Unreadable(Unreadable.Reason.DEPTH, LONGEST, Integer.toString(LONGEST));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(expression);
        int at = 0;
        int end = SPACE_AT_END.matcher(expression).replaceFirst("").length();
        while (at < end) {
            if (!matcher.region(at, end).lookingAt()) {
                throw unknown(expression, at);
            }
            pieces.add(piece(matcher));
            at = matcher.end();
        }
        pieces.add(new Piece(Kind.END, "", end));
        return pieces;
    }

    private static Piece piece(Matcher matcher) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.TEXT, Kind.REFERENCE, Kind.NAME, Kind.SELF, Kind.STEP, Kind.SIGN)) {
            String group = kind.name().toLowerCase(java.util.Locale.ROOT);
            String text = matcher.group(group);
            if (text != null) {
                return new Piece(
                        kind, kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text, matcher.start(group));
            }
        }
        throw new Unreadable(Unreadable.Reason.PATH, matcher.start("path"), matcher.group("path"));
    }

    private static Unreadable unknown(String expression, int at) {
        int from = at;
        while (from < expression.length() - 1
                && (Character.isWhitespace(expression.charAt(from)) || expression.charAt(from) == '\u00a0')) {
            from++;
        }
        char found = expression.charAt(from);
        return new Unreadable(
                "\"'“‘".indexOf(found) >= 0 ? Unreadable.Reason.OPEN_TEXT : Unreadable.Reason.SYNTAX,
                from,
                String.valueOf(found));
    }
}
