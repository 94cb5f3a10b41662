package org.parcours.questionnaires.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of question that are carried, by their names in XLSForm; the first one is written.
public enum QuestionType {
    TEXT("text", "string"),
    INTEGER("integer", "int"),
    DECIMAL("decimal"),
    SELECT_ONE("select_one", "select one"),
    SELECT_MULTIPLE("select_multiple", "select multiple", "select all that apply"),
    DATE("date"),
    DATE_TIME("datetime", "dateTime"),
    TIME("time"),
    ACKNOWLEDGE("acknowledge", "trigger"),
    NOTE("note"),
    CALCULATE("calculate"),
    HIDDEN("hidden");

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> names;

    QuestionType(String... names) {
        this.names = List.of(names);
    }

    public static Optional<QuestionType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.names.stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    public String code() {
        return names.getFirst();
    }

    public boolean chooses() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }

    /// Whether its answer is a number, typed or worked out.
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == CALCULATE;
    }

    /// Whether somebody answers it, rather than reads it or leaves it to be worked out.
    public boolean isAnswered() {
        return this != NOTE && this != CALCULATE && this != HIDDEN;
    }
}
