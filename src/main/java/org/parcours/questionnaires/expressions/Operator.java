package org.parcours.questionnaires.expressions;

import java.util.Arrays;
import java.util.Optional;

/// The operators of XPath 1.0 (§3.4 and §3.5), those that bind least first.
enum Operator {
    OR("or", 0),
    AND("and", 1),
    SAME("=", 2),
    OTHER("!=", 2),
    LESS("<", 3),
    AT_MOST("<=", 3),
    MORE(">", 3),
    AT_LEAST(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    DIVIDED("div", 5),
    REMAINDER("mod", 5);

    /// How many levels of binding there are.
    static final int LEVELS = 6;

    private final String sign;
    private final int level;

    Operator(String sign, int level) {
        this.sign = sign;
        this.level = level;
    }

    static Optional<Operator> at(int level, Lexer.Piece piece) {
        return Arrays.stream(values())
                .filter(one -> one.level == level && piece.is(one.sign))
                .findFirst();
    }

    Value apply(Expression left, Expression right, Answers answers) {
        Value first = left.in(answers);
        return switch (this) {
            case OR -> new Value.Truth(first.truth() || right.in(answers).truth());
            case AND -> new Value.Truth(first.truth() && right.in(answers).truth());
            default -> apply(first, right.in(answers));
        };
    }

    private Value apply(Value left, Value right) {
        double one = left.number();
        double other = right.number();
        return switch (this) {
            case SAME -> new Value.Truth(left.same(right));
            case OTHER -> new Value.Truth(!left.same(right));
            case LESS -> new Value.Truth(one < other);
            case AT_MOST -> new Value.Truth(one <= other);
            case MORE -> new Value.Truth(one > other);
            case AT_LEAST -> new Value.Truth(one >= other);
            case PLUS -> new Value.Quantity(one + other);
            case MINUS -> new Value.Quantity(one - other);
            case TIMES -> new Value.Quantity(one * other);
            case DIVIDED -> new Value.Quantity(one / other);
            case REMAINDER -> new Value.Quantity(one % other);
            case OR, AND -> throw new IllegalStateException(sign);
        };
    }
}
