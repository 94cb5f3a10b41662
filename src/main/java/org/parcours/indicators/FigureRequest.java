package org.parcours.indicators;

import java.util.List;
import java.util.Map;
import org.parcours.text.Issue;
import org.parcours.text.Refused;

/// A figure asked for in an address or on a command line.
///
/// @param given the parts of the subpopulation as they were written, by name
public record FigureRequest(FigureQuery query, Map<String, String> given) {

    /// A parameter that cannot be read.
    public static final class Unreadable extends Refused {
        private static final long serialVersionUID = 1;

        Unreadable(String field, String value) {
            super(List.of(Issue.of(field, "indicators.refused", field, value)));
        }

        @Override
        public int status() {
            return 400;
        }
    }
}
