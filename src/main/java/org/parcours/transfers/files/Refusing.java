package org.parcours.transfers.files;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A stream whose source fails in its own ways, made to fail in ours.
final class Refusing {
    private Refusing() {}

    static <T> Stream<T> stream(Stream<T> source, Function<RuntimeException, FileRefused> refused) {
        Spliterator<T> rows = source.spliterator();
        Spliterator<T> guarded = new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                Holder<T> next = new Holder<>();
                boolean more;
                try {
                    more = rows.tryAdvance(next::take);
                } catch (FileRefused e) {
                    throw e;
                } catch (RuntimeException e) {
                    throw refused.apply(e);
                }
                if (more) {
                    next.give(action);
                }
                return more;
            }
        };
        return StreamSupport.stream(guarded, false).onClose(source::close);
    }

    /// Handed over outside the guard: what the reader of the rows throws is its own.
    private static final class Holder<T> {
        private Consumer<Consumer<? super T>> held = action -> {};

        void take(T row) {
            held = action -> action.accept(row);
        }

        void give(Consumer<? super T> action) {
            held.accept(action);
        }
    }
}
