package org.parcours.questionnaires.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    /// How many conditions on the rows of a list are open.
    private int inPredicate;

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
                throw new Unreadable(Reason.DEPTH, peek().at(), Integer.toString(MOST));
            }
            next++;
            left = new Expression.Binary(operator.get(), left, binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        if (++depth > DEEPEST) {
            throw new Unreadable(Reason.DEPTH, peek().at(), Integer.toString(DEEPEST));
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
            case REFERENCE -> path(taken(new Expression.Reference(piece.text())));
            case STEP -> path(new Expression.Parent());
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
        if (name.is("instance") && peek().is("(")) {
            return instance(name);
        }
        if (name.is("current") && peek().is("(")) {
            next++;
            expect(")");
            return path(new Expression.Parent());
        }
        if ((columns || inPredicate > 0) && !peek().is("(")) {
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
        if (function == Function.REGEX
                && arguments.get(1) instanceof Expression.Literal(Value.Text(String pattern))
                && !Patterns.runs(pattern)) {
            throw new Unreadable(Reason.PATTERN, name.at(), pattern);
        }
        return new Expression.Call(function, arguments);
    }

    /// A path leads to the question that its last step names: names are unique in a form.
    private Expression path(Expression from) {
        Expression found = from;
        boolean separated = from instanceof Expression.Reference || peek().is("/");
        while (peek().is("/") || (!separated && peek().is(".."))) {
            Piece step = pieces.get(next++);
            separated = step.is("/");
            if (separated && (peek().is("..") || peek().kind() == Kind.SELF)) {
                next++;
                found = new Expression.Parent();
                separated = false;
            } else if (separated && peek().kind() == Kind.NAME) {
                found = new Expression.Reference(pieces.get(next++).text());
            } else if (separated) {
                throw new Unreadable(Reason.PATH, step.at(), step.text());
            } else {
                found = new Expression.Parent();
            }
        }
        if (peek().is("[")) {
            throw new Unreadable(Reason.PATH, peek().at(), peek().text());
        }
        return found;
    }

    /// `instance('list')/root/item[…]/column`.
    private Expression instance(Piece name) {
        expect("(");
        Piece list = pieces.get(next++);
        expect(")");
        if (list.kind() != Kind.TEXT || !step("root") || !step("item")) {
            throw new Unreadable(Reason.PATH, name.at(), name.text());
        }
        @Nullable Expression where = null;
        if (peek().is("[")) {
            next++;
            inPredicate++;
            where = binary(0);
            inPredicate--;
            expect("]");
        }
        String column = "";
        if (peek().is("/")) {
            next++;
            column = pieces.get(next).text();
            if (pieces.get(next++).kind() != Kind.NAME) {
                throw new Unreadable(Reason.PATH, name.at(), name.text());
            }
        }
        return new Expression.Lookup(list.text(), where, column);
    }

    private boolean step(String name) {
        boolean there = peek().is("/") && pieces.get(next + 1).is(name);
        next += there ? 2 : 0;
        return there;
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
