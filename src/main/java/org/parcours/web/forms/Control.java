package org.parcours.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field as a small form shows it.
///
/// @param label sentence beside it
/// @param hint sentence beneath it; null if none is needed
public record Control(
        String name,
        Kind kind,
        String label,
        boolean required,
        @Nullable String hint,
        List<Option> options) {
    /// How a field is typed.
    public enum Kind {
        LINE("text"),
        TEXT("lines"),
        NUMBER("number"),
        DAY("day"),
        CHOICE("choice"),
        FILE("file");

        private final String input;

        Kind(String input) {
            this.input = input;
        }

        /// As the template `parts.input` names it.
        public String input() {
            return input;
        }
    }

    public Control {
        options = List.copyOf(options);
    }
}
