package org.parcours.questionnaires.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.questionnaires.expressions.Lexer.Kind;
import org.parcours.questionnaires.expressions.Lexer.Piece;
import org.parcours.questionnaires.expressions.Unreadable.Reason;

/// Reads by recursive descent, one method a level of binding.
final class Parser {
    /// Deeper than any form; a deeper one would only be sent to exhaust the stack.
    private static final int DEEPEST = 200;
    /// Operators of one expression: each is worked out within the next.
    private static final int MOST = 1_000;

    private final List<Piece> pieces;
    private final boolean columns;
    private int next;
    private int depth;
    private int operators;

    /// @param columns whether a bare name is a column of the list that is filtered
    Parser(String text, boolean columns) {
        this.pieces = Lexer.cut(text);
        this.columns = columns;
    }

    Expression read() {
        Expression whole = binary(0);
        if (peek().kind() != Kind.END) {
            throw unexpected();
        }
        return whole;
    }

    private Expression binary(int level) {
        if (level == Operator.LEVELS) {
            return unary();
        }
        Expression left = binary(level + 1);
        for (Optional<Operator> operator = Operator.at(level, peek());
                operator.isPresent();
                operator = Operator.at(level, peek())) {
            if (++operators > MOST) {
                throw unexpected();
            }
            next++;
            left = new Expression.Binary(operator.get(), left, binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        if (++depth > DEEPEST) {
            throw unexpected();
        }
        Expression read = peek().is("-") ? negation() : primary();
        depth--;
        return read;
    }

    private Expression negation() {
        next++;
        return new Expression.Negation(unary());
    }

    private Expression primary() {
        Piece piece = pieces.get(next);
        return switch (piece.kind()) {
            case NUMBER -> taken(new Expression.Literal(new Value.Quantity(Double.parseDouble(piece.text()))));
            case TEXT -> taken(new Expression.Literal(new Value.Text(piece.text())));
            case REFERENCE -> taken(new Expression.Reference(piece.text()));
            case SELF -> taken(new Expression.Self());
            case NAME -> call();
            case SIGN, END -> group();
        };
    }

    private Expression taken(Expression read) {
        next++;
        return read;
    }

    private Expression group() {
        expect("(");
        Expression inside = binary(0);
        expect(")");
        return inside;
    }

    private Expression call() {
        Piece name = pieces.get(next++);
        if (columns && !peek().is("(")) {
            return new Expression.Column(name.text());
        }
        if (!peek().is("(")) {
            // a bare name is a path to a child of where one stands
            throw new Unreadable(Reason.PATH, name.at(), name.text());
        }
        next++;
        List<Expression> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(binary(0));
        }
        expect(")");
        Function function =
                Function.named(name.text()).orElseThrow(() -> new Unreadable(Reason.FUNCTION, name.at(), name.text()));
        if (!function.takes(arguments.size())) {
            throw new Unreadable(Reason.ARGUMENTS, name.at(), name.text());
        }
        return new Expression.Call(function, arguments);
    }

    private Piece peek() {
        return pieces.get(next);
    }

    private void expect(String sign) {
        if (!peek().is(sign)) {
            throw unexpected();
        }
        next++;
    }

    private Unreadable unexpected() {
        return new Unreadable(Reason.SYNTAX, peek().at(), peek().text());
    }
}
