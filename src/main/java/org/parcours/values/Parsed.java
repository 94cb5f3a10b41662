package org.parcours.values;

import java.util.List;
import java.util.function.Function;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Saying;

/// What a written value means.
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    /// It can be read in two ways.
    ///
    /// @param raw as it is written
    record Ambiguous<T>(String raw, T one, T other) implements Parsed<T> {}

    /// It has no value.
    ///
    /// @param key message key of the reason
    /// @param arguments what fills it
    record Wrong<T>(String key, List<Object> arguments) implements Parsed<T> {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    static <T> Parsed<T> wrong(String key, Object... arguments) {
        return new Wrong<>(key, List.of(arguments));
    }

    default <U> Parsed<U> map(Function<? super T, ? extends U> function) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(function.apply(value));
            case Ambiguous<T>(String raw, T one, T other) ->
                new Ambiguous<>(raw, function.apply(one), function.apply(other));
            case Wrong<T>(String key, List<Object> arguments) -> new Wrong<>(key, arguments);
        };
    }

    /// The value.
    ///
    /// @throws Refused with the sentence to say, where it has none or two
    default T orRefuse() {
        if (this instanceof Ok<T>(T value)) {
            return value;
        }
        throw new Refused(List.of(issue("")));
    }

    /// What to say of it, where it has no value or two.
    ///
    /// @throws IllegalStateException where it has one
    default Issue issue(String field) {
        return switch (this) {
            case Ok<T> _ -> throw new IllegalStateException("nothing is wrong with it");
            case Ambiguous<T>(String raw, T one, T other) ->
                Issue.of(field, "values.refused.ambiguous", raw, shown(one), shown(other));
            case Wrong<T>(String key, List<Object> arguments) -> Issue.of(field, key, arguments.toArray());
        };
    }

    private static Object shown(Object reading) {
        return switch (reading) {
            case PartialDate date when date.isExact() -> new Saying.LongDate(date.first());
            case Amounts.Quantity quantity -> quantity.amount();
            default -> reading;
        };
    }
}
