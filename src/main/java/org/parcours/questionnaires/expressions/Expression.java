package org.parcours.questionnaires.expressions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An expression as it was read. Working it out never fails: what cannot be computed is empty, false or no
/// number, as
/// XPath has it.
public sealed interface Expression {
    /// Reads an expression.
    ///
    /// @throws Unreadable where it cannot be read, or needs what is not carried here
    static Expression read(String text) {
        return new Parser(text, false).read();
    }

    /// Reads what chooses among the lines of a list, where a bare name is a column of that list: `region =
    /// ${region}`.
    ///
    /// @throws Unreadable where it cannot be read, or needs what is not carried here
    static Expression readFilter(String text) {
        return new Parser(text, true).read();
    }

    /// What the expression is worth.
    Value in(Answers answers);

    /// The expressions inside it.
    default List<Expression> parts() {
        return List.of();
    }

    /// The names of the questions that it asks about, in alphabetical order.
    default Set<String> references() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Reference reference) {
            names.add(reference.name());
        }
        parts().forEach(part -> names.addAll(part.references()));
        return names;
    }

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
            return answers.of(name);
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
