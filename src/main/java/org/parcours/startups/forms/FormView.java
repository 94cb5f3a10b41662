package org.parcours.startups.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;

/// A small form as its template shows it.
///
/// @param lead what is so now, said above the fields; null where nothing needs saying
/// @param action path that takes it by POST
/// @param version of the row that is corrected; empty where it is new
/// @param back path that it came from; empty for the dossier
/// @param errors by field
public record FormView(
        String title,
        @Nullable String lead,
        String action,
        String submit,
        String version,
        String back,
        boolean withFile,
        List<Field> fields,
        Map<String, String> errors) {
    public enum Control {
        DAY,
        TEXT,
        LONG_TEXT,
        NUMBER,
        CHOICE,
        FILE
    }

    public record Option(String value, String label) {}

    public record Field(
            String name,
            Control control,
            String label,
            boolean required,
            @Nullable String hint,
            String value,
            List<Option> options,
            @Nullable String theirs,
            @Nullable String error) {
        public String describedBy() {
            return (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        }
    }

    /// Builds a form of typed values: labels are `journeys.column.<column>`, titles `journeys.form.<name>.title`.
    public static final class Builder {
        private final List<Field> fields = new ArrayList<>();
        private final Form form;
        private final Words words;
        private final String columns;
        private final String titles;

        public Builder(Form form, Words words) {
            this(form, words, "journeys.column.", "journeys.form.");
        }

        /// Builds a form of another module.
        ///
        /// @param columns beginning of the message keys of its labels, with the dot
        /// @param titles beginning of those of its title and button, with the dot
        public Builder(Form form, Words words, String columns, String titles) {
            this.form = form;
            this.words = words;
            this.columns = columns;
            this.titles = titles;
        }

        public Builder day(String name, String column, boolean required, @Nullable String hint) {
            return add(name, Control.DAY, column, required, hint, List.of());
        }

        public Builder text(String name, String column, boolean required, @Nullable String hint) {
            return add(name, Control.TEXT, column, required, hint, List.of());
        }

        public Builder add(
                String name,
                Control control,
                String column,
                boolean required,
                @Nullable String hint,
                List<Option> options) {
            String label = words.say(columns + column);
            fields.add(new Field(
                    name,
                    control,
                    label,
                    required,
                    hint,
                    form.typed(name),
                    List.copyOf(options),
                    theirs(name, control, options),
                    form.error(name)));
            return this;
        }

        private @Nullable String theirs(String name, Control control, List<Option> options) {
            String value = form.theirs(name);
            if (control == Control.DAY && words.day(value).equals(words.day(form.typed(name)))) {
                return null; // the same day, written otherwise
            }
            if (value == null || value.isEmpty()) {
                return value == null ? null : words.say("journeys.nothing");
            }
            return switch (control) {
                case DAY -> words.date(LocalDate.parse(value));
                case CHOICE ->
                    options.stream()
                            .filter(option -> option.value().equals(value))
                            .map(Option::label)
                            .findFirst()
                            .orElse(value);
                default -> value;
            };
        }

        public Builder choice(String name, String column, boolean required, List<Option> options) {
            return add(name, Control.CHOICE, column, required, null, options);
        }

        /// Options of an enumeration whose names are said by `<prefix><NAME>`.
        public <E extends Enum<E>> Builder choice(
                String name, String column, boolean required, Class<E> choices, String prefix) {
            List<Option> options = new ArrayList<>();
            for (E value : choices.getEnumConstants()) {
                options.add(new Option(value.name(), words.say(prefix + value.name())));
            }
            return choice(name, column, required, options);
        }

        public FormView at(String action, String name, @Nullable String lead) {
            return at(action, name + ".title", name, lead);
        }

        /// The form where its title is not that of its button.
        public FormView at(String action, String title, String name, @Nullable String lead) {
            if (form.asksToConfirm()) {
                fields.add(new Field(
                        Form.CONFIRMED,
                        Control.CHOICE,
                        words.say("journeys.confirmed"),
                        false,
                        null,
                        form.typed(Form.CONFIRMED),
                        List.of(new Option("yes", words.say("journeys.confirmed.yes"))),
                        null,
                        null));
            }
            return new FormView(
                    words.say(titles + title),
                    lead,
                    action,
                    words.say(titles + name + ".submit"),
                    form.typed(Form.VERSION),
                    form.back(""),
                    fields.stream().anyMatch(field -> field.control() == Control.FILE),
                    List.copyOf(fields),
                    form.errors());
        }
    }
}
