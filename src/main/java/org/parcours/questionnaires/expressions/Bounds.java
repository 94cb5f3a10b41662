package org.parcours.questionnaires.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.questionnaires.expressions.Conditions.Kind;
import org.parcours.questionnaires.expressions.Conditions.Values;

/// What an answer has to keep to, as a form builder offers it: from and to, both allowed, or a
/// pattern of
/// its whole text. Written as an XLSForm constraint, and read back from one that says no more than that.
///
/// @param from as it is kept; empty for no bound
/// @param until as it is kept; empty for no bound
/// @param pattern regular expression; empty for none
/// @param kind of both bounds, a number or a day
public record Bounds(String from, String until, String pattern, Kind kind) {
    public static final Bounds NONE = new Bounds("", "", "", Kind.NUMBER);

    /// As XLSForm writes it; empty text where nothing is bounded, empty where it cannot be written.
    public Optional<String> text() {
        List<String> parts = new ArrayList<>();
        for (String bound : List.of(from, until)) {
            if (!bound.isEmpty() && !Values.fits(bound, kind)) {
                return Optional.empty();
            }
        }
        if (!from.isEmpty()) {
            parts.add(". >= " + Values.written(from, kind));
        }
        if (!until.isEmpty()) {
            parts.add(". <= " + Values.written(until, kind));
        }
        if (!pattern.isEmpty()) {
            Optional<String> quoted = Values.quoted(pattern);
            if (quoted.isEmpty()) {
                return Optional.empty();
            }
            parts.add("regex(., " + quoted.get() + ")");
        }
        return Optional.of(String.join(" and ", parts));
    }

    /// The bounds that a constraint says, where it says no more.
    public static Optional<Bounds> of(String text) {
        try {
            return text.isBlank() ? Optional.of(NONE) : NONE.and(Expression.read(text));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Bounds> and(Expression expression) {
        return switch (expression) {
            case Expression.Binary(Operator operator, Expression left, Expression right)
            when operator == Operator.AND -> and(left).flatMap(bounds -> bounds.and(right));
            case Expression.Binary(Operator operator, Expression.Self ignored, Expression right) ->
                Values.read(right).flatMap(value -> bounded(operator, value));
            case Expression.Call call
            when call.function() == Function.REGEX
                    && pattern.isEmpty()
                    && call.arguments().get(0) instanceof Expression.Self
                    && call.arguments().get(1) instanceof Expression.Literal(Value.Text(String read))
                    && !read.isEmpty() -> Optional.of(new Bounds(from, until, read, kind));
            default -> Optional.empty();
        };
    }

    private Optional<Bounds> bounded(Operator operator, Values.Read value) {
        boolean first = from.isEmpty() && until.isEmpty();
        if (value.kind() == Kind.TEXT || (!first && value.kind() != kind)) {
            return Optional.empty();
        }
        return switch (operator) {
            case AT_LEAST ->
                from.isEmpty() ? Optional.of(new Bounds(value.text(), until, pattern, value.kind())) : Optional.empty();
            case AT_MOST ->
                until.isEmpty() ? Optional.of(new Bounds(from, value.text(), pattern, value.kind())) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
