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
        SIGN,
        END
    }

    /// @param at from 0
    record Piece(Kind kind, String text, int at) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    private static final Pattern PIECE = Pattern.compile("""
            \\s*(?:(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)|(?<text>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)\
            |\\$\\{\\s*(?<reference>[\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*\\}\
            |(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*(?:-[\\p{L}\\p{N}_.]+)*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?)\
            |(?<path>\\.\\.|//?|@|\\[|\\]|\\|)|(?<self>\\.)|(?<sign>!=|<=|>=|[=<>+*(),-]))""");

    private Lexer() {}

    static List<Piece> cut(String expression) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(expression);
        int at = 0;
        int end = expression.stripTrailing().length();
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
        for (Kind kind : List.of(Kind.NUMBER, Kind.TEXT, Kind.REFERENCE, Kind.NAME, Kind.SELF, Kind.SIGN)) {
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
        while (from < expression.length() && Character.isWhitespace(expression.charAt(from))) {
            from++;
        }
        char found = expression.charAt(from);
        return new Unreadable(
                "\"'“‘".indexOf(found) >= 0 ? Unreadable.Reason.OPEN_TEXT : Unreadable.Reason.SYNTAX,
                from,
                String.valueOf(found));
    }
}
