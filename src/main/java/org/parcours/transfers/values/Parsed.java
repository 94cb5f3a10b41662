package org.parcours.transfers.values;

import org.parcours.transfers.files.Problem;

/// The value of a cell, or why it has none.
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Wrong<T>(Problem problem, String raw) implements Parsed<T> {}
}
