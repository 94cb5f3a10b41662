package org.parcours.indicators;

import java.util.Map;

/// A figure asked for in an address or on a command line.
///
/// @param given the parts of the subpopulation as they were written, by name
public record FigureRequest(FigureQuery query, Map<String, String> given) {

    /// Thrown for a parameter that cannot be read.
    public static final class Unreadable extends IllegalArgumentException {
        private final String field;
        private final String value;

        Unreadable(String field, String value) {
            super(field + " cannot be " + value);
            this.field = field;
            this.value = value;
        }

        public String field() {
            return field;
        }

        public String value() {
            return value;
        }
    }
}
