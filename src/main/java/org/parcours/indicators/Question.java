package org.parcours.indicators;

import java.util.Map;

/// A figure asked for in an address or on a command line.
///
/// @param given the parts of the selection as they were written, by name
/// @param dated the reference day was given, so that the answer stays the same tomorrow
public record Question(Asked asked, Map<String, String> given, boolean dated) {

    /// A parameter that cannot be read; nothing is answered.
    public static final class Refused extends IllegalArgumentException {
        private final String field;
        private final String value;

        Refused(String field, String value) {
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
