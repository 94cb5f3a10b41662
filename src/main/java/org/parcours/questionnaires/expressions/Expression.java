package org.parcours.questionnaires.expressions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An expression as it was read. Working it out never fails: what cannot be computed is empty, false or no
/// number, as
/// XPath has it.
public sealed interface Expression {
    /// Reads an expression.
    ///
    /// @throws Unreadable where it cannot be read, or needs what is not carried here
    static Expression read(String text) {
        return parse(text, false);
    }

    /// Reads what chooses among the lines of a list, where a bare name is a column of that list: `region =
    /// ${region}`.
    ///
    /// @throws Unreadable where it cannot be read, or needs what is not carried here
    static Expression readFilter(String text) {
        return parse(text, true);
    }

    /// Typographic quotation marks count as plain ones where they do not pair up, as word processors leave them.
    private static Expression parse(String text, boolean columns) {
        try {
            return new Parser(text, columns).read();
        } catch (Unreadable unreadable) {
            String plain = text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"");
            if (plain.equals(text)) {
                throw unreadable;
            }
            return new Parser(plain, columns).read();
        }
    }

    /// What the expression is worth.
    Value in(Answers answers);

    /// Returns all values of the expression, as functions that take several need them.
    default List<Value> values(Answers answers) {
        return List.of(in(answers));
    }

    /// The expressions inside it.
    default List<Expression> parts() {
        return List.of();
    }

    /// Returns whether it is a call of `once`.
    default boolean isOnce() {
        return this instanceof Call call && call.function() == Function.ONCE;
    }

    /// Returns whether the expression, or any inside it, holds a condition.
    default boolean contains(Predicate<Expression> condition) {
        return condition.test(this) || parts().stream().anyMatch(part -> part.contains(condition));
    }

    /// The names of the questions that it asks about, in alphabetical order.
    default Set<String> references() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Reference reference && !reference.name().startsWith(LAST_SAVED)) {
            names.add(reference.name());
        }
        parts().forEach(part -> names.addAll(part.references()));
        return names;
    }

    /// Before the name of a question whose answer of an earlier form is meant; none is known here.
    String LAST_SAVED = "last-saved#";

    record Literal(Value value) implements Expression {
        @Override
        public Value in(Answers answers) {
            return value;
        }
    }

    /// `${name}`: the answer to another question.
    record Reference(String name) implements Expression {
        @Override
        public Value in(Answers answers) {
            return name.startsWith(LAST_SAVED) ? Value.empty() : answers.of(name);
        }

        @Override
        public List<Value> values(Answers answers) {
            return name.startsWith(LAST_SAVED) ? List.of() : answers.all(name);
        }
    }

    /// `..`: the repetition in which the question stands; known to `position` alone.
    record Parent() implements Expression {
        @Override
        public Value in(Answers answers) {
            return Value.empty();
        }
    }

    /// `instance('list')/root/item[…]/column`: rows of a list of choices.
    ///
    /// @param where which rows; null for all
    /// @param column empty for the rows themselves
    record Lookup(String list, @Nullable Expression where, String column) implements Expression {
        @Override
        public Value in(Answers answers) {
            return values(answers).stream().findFirst().orElse(Value.empty());
        }

        @Override
        public List<Value> values(Answers answers) {
            return answers.rows(list).stream()
                    .map(answers::at)
                    .filter(row -> where == null || where.in(row).truth())
                    .map(row -> row.column(column))
                    .toList();
        }

        @Override
        public List<Expression> parts() {
            return where == null ? List.of() : List.of(where);
        }
    }

    /// `.`: the answer that is looked at.
    record Self() implements Expression {
        @Override
        public Value in(Answers answers) {
            return answers.here();
        }
    }

    /// A column of the line of a list that is looked at.
    record Column(String name) implements Expression {
        @Override
        public Value in(Answers answers) {
            return answers.column(name);
        }
    }

    record Negation(Expression of) implements Expression {
        @Override
        public Value in(Answers answers) {
            return new Value.Quantity(-of.in(answers).number());
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public Value in(Answers answers) {
            return operator.apply(left, right, answers);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value in(Answers answers) {
            return function.apply(arguments, answers);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }
}
