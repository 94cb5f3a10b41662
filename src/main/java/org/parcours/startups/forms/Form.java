package org.parcours.startups.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Days;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.values.Numbers;

/// What somebody typed, kept as it was typed, and what is wrong with it, field by field.
public final class Form {
    /// Hidden field: the moment at which the row that is corrected was recorded.
    public static final String VERSION = "version";

    /// Hidden field: the path that the form came from.
    public static final String BACK = "back";

    /// Field: `yes` if what is doubtful is right.
    static final String CONFIRMED = "confirmed";

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> meanwhile = new HashMap<>();
    private final Words words;
    private boolean doubtful;

    public Form(Map<String, String> typed, Words words) {
        this.typed.putAll(typed);
        this.words = words;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable
    public String text(String field) {
        String text = typed(field).strip();
        return text.isEmpty() ? null : text;
    }

    /// `2024-05-31` as a browser's own field sends it, or `31/05/2024` as people write, in Latin or Arabic
    /// digits.
    @Nullable
    public LocalDate day(String field) {
        try {
            return typed(field).isBlank() ? null : Days.read(typed(field));
        } catch (DateTimeException noSuchDay) {
            wrong(field, Refusal.NO_SUCH_DAY);
            return null;
        }
    }

    /// `4200000.5`, `4 200 000,5`, in Latin or Arabic digits.
    @Nullable
    public BigDecimal number(String field) {
        String text = latin(typed(field)).replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        try {
            return text.isEmpty() ? null : Numbers.bounded(new BigDecimal(text));
        } catch (NumberFormatException | Refused noNumber) {
            wrong(field, Refusal.NO_NUMBER);
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        String text = typed(field).strip();
        try {
            return text.isEmpty() ? null : Enum.valueOf(choices, text);
        } catch (IllegalArgumentException unknown) {
            wrong(field, Refusal.UNKNOWN_CODE);
            return null;
        }
    }

    @Nullable
    public UUID id(String field) {
        String text = typed(field).strip();
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unknown) {
            wrong(field, Refusal.UNKNOWN_CODE);
            return null;
        }
    }

    /// The version of the row that a correction was made on.
    public Instant version() {
        try {
            return Instant.parse(typed(VERSION));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }

    /// Where to return to: `back` as a day or a list gave it, a path of this product; else another.
    public String back(String otherwise) {
        String asked = typed(BACK);
        return asked.matches("/(?![/\\\\]).*") ? asked : otherwise;
    }

    private static String latin(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c == '٫' ? '.' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void wrong(String field, Refusal reason) {
        errors.putIfAbsent(field, words.say(reason.key()));
    }

    /// A misread field was reported when it was read: that it is missing would be said of it wrongly.
    public void refuse(Refused refused) {
        doubtful |= refused.issues().stream().anyMatch(Issue::doubtful);
        refused.byField(words).forEach(errors::putIfAbsent);
    }

    /// Whether the form asks a person to confirm what is doubtful.
    boolean asksToConfirm() {
        return doubtful;
    }

    /// Whether a person says that it is right although it is doubtful.
    public boolean isConfirmed() {
        return typed(CONFIRMED).equals("yes");
    }

    /// Stops where a field could not be read: nothing may be recorded then.
    ///
    /// @throws Refused naming the field
    public void check() {
        errors.keySet().stream().findFirst().ifPresent(field -> {
            throw Refusal.MISSING.of(field);
        });
    }

    /// Somebody else changed the row: their values stand beside what was typed, and sending again means to
    /// go over
    /// them.
    public void changedMeanwhile(Map<String, String> theirs) {
        meanwhile.putAll(theirs);
        typed.put(VERSION, theirs.getOrDefault(VERSION, ""));
    }

    /// What another person recorded meanwhile, where it is not what was typed.
    @Nullable
    public String theirs(String field) {
        String value = meanwhile.get(field);
        return value == null || value.equals(typed(field)) ? null : value;
    }

    @Nullable
    String error(String field) {
        return errors.get(field);
    }

    public Map<String, String> errors() {
        return errors;
    }
}
