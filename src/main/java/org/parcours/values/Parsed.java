package org.parcours.values;

import java.util.List;
import java.util.function.Function;
import org.parcours.text.Refused;
import org.parcours.text.Saying;

/// What a written value means.
public sealed interface Parsed<T> {
    /// The value.
    ///
    /// @throws Refused with the sentence to say, where it has none or two
    T orRefuse();

    <U> Parsed<U> map(Function<? super T, ? extends U> function);

    record Ok<T>(T value) implements Parsed<T> {
        @Override
        public T orRefuse() {
            return value;
        }

        @Override
        public <U> Parsed<U> map(Function<? super T, ? extends U> function) {
            return new Ok<>(function.apply(value));
        }
    }

    /// It can be read in two ways.
    ///
    /// @param raw as it is written
    record Ambiguous<T>(String raw, T one, T other) implements Parsed<T> {
        /// The sentence that tells both readings.
        public Refused refused() {
            return new Refused("values.refused.ambiguous", raw, shown(one), shown(other));
        }

        @Override
        public T orRefuse() {
            throw refused();
        }

        @Override
        public <U> Parsed<U> map(Function<? super T, ? extends U> function) {
            return new Ambiguous<>(raw, function.apply(one), function.apply(other));
        }

        private static Object shown(Object reading) {
            return switch (reading) {
                case PartialDate date when date.isExact() -> new Saying.LongDate(date.first());
                case Amounts.Quantity quantity -> quantity.amount();
                default -> reading;
            };
        }
    }

    /// @param key message key of the reason
    /// @param arguments what fills it
    record Wrong<T>(String key, List<Object> arguments) implements Parsed<T> {
        public Wrong {
            arguments = List.copyOf(arguments);
        }

        public Refused refused() {
            return new Refused(key, arguments.toArray());
        }

        @Override
        public T orRefuse() {
            throw refused();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <U> Parsed<U> map(Function<? super T, ? extends U> function) {
            return (Parsed<U>) this;
        }
    }

    static <T> Parsed<T> wrong(String key, Object... arguments) {
        return new Wrong<>(key, List.of(arguments));
    }
}
