package org.parcours.questionnaires.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of question that are carried, by their names in XLSForm; the first one is written.
public enum QuestionType {
    TEXT("text", "string", "q string", "add text prompt", "phone number", "barcode", "q barcode", "add barcode prompt"),
    INTEGER(
            "integer",
            "int",
            "q int",
            "add integer prompt",
            "percentage",
            "number of days in last month",
            "number of days in last six months",
            "number of days in last year"),
    DECIMAL("decimal", "q decimal", "add decimal prompt"),
    RANGE("range"),
    RANK("rank"),
    GEOPOINT("geopoint", "gps", "location", "q geopoint", "q location", "add location prompt"),
    GEOTRACE("geotrace", "q geotrace"),
    GEOSHAPE("geoshape", "q geoshape"),
    IMAGE("image", "photo", "picture", "q image", "q picture", "add image prompt", "add picture prompt"),
    AUDIO("audio", "q audio", "add audio prompt"),
    VIDEO("video", "q video", "add video prompt"),
    FILE("file", "add file prompt"),
    SELECT_ONE("select_one", "select one", "select1"),
    SELECT_MULTIPLE("select_multiple", "select multiple", "select all that apply"),
    DATE("date", "q date", "add date prompt"),
    DATE_TIME(
            "datetime",
            "dateTime",
            "date time",
            "q date time",
            "q dateTime",
            "add date time prompt",
            "add dateTime prompt"),
    TIME("time"),
    ACKNOWLEDGE("acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"),
    NOTE("note", "q note", "add note prompt"),
    CALCULATE("calculate", "q calculate", "add calculate prompt"),
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

    /// Returns whether its answers are names of a list: one, several, or all in an order.
    public boolean offersList() {
        return chooses() || this == RANK;
    }

    /// Returns the choices that an answer names. The name of a single choice may hold spaces.
    public List<String> chosen(String answer) {
        return this == SELECT_ONE
                ? answer.isEmpty() ? List.of() : List.of(answer)
                : Arrays.stream(answer.strip().split("\\s+"))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /// Returns whether its answer is a file, whose name the rules see.
    public boolean isFile() {
        return this == IMAGE || this == AUDIO || this == VIDEO || this == FILE;
    }

    /// Returns whether its answer is one place on earth, or several in their order.
    public boolean isPlace() {
        return this == GEOPOINT || this == GEOTRACE || this == GEOSHAPE;
    }

    /// Whether its answer is a number, typed or worked out.
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == RANGE || this == CALCULATE;
    }

    /// Whether somebody answers it, rather than reads it or leaves it to be worked out.
    public boolean isAnswered() {
        return this != NOTE && this != CALCULATE && this != HIDDEN;
    }
}
