package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Saying;

/// Why a fact is not taken. `journeys.refusal.<name>` says it; what fills the sentence comes
/// with [org.parcours.text.Refused].
public enum Refusal {
    MISSING,
    NO_SUCH_DAY,
    NO_NUMBER,
    IN_THE_FUTURE,
    /// {0}: the day of the admission that is still open.
    STILL_ON_A_JOURNEY,
    /// {0}: the day of the last exit.
    BEFORE_LAST_EXIT,
    /// {0}: the day of admission.
    BEFORE_ADMISSION,
    /// {0}: the day of admission.
    END_NOT_AFTER_ADMISSION,
    /// {0}: the day of the first stage, extension or exit.
    ADMITTED_AFTER_A_FACT,
    /// {0}: the end that the first extension granted.
    EXTENDED_LESS_FAR,
    NOT_ADMITTED,
    /// {0}: the day of the exit.
    ALREADY_LEFT,
    NOT_LEFT,
    /// {0}: the day on which the last stage began.
    NOT_AFTER_LAST_STAGE,
    /// {0}: since when the startup is in this very stage.
    SAME_STAGE,
    /// {0}: the end planned until now.
    NOT_LATER_THAN_PLANNED,
    /// {0}: the day of the last extension.
    NOT_AFTER_LAST_EXTENSION,
    /// Only the last stage, or the last extension, can be taken away.
    NOT_THE_LAST,
    /// An admission on which something was built can only be corrected.
    BUILT_UPON,
    /// {0}: the day on which it was seen.
    HAPPENED_AFTER_SEEN,
    /// {0}: the day on which it ended, {1}: the day of admission. Right if a person confirms it.
    ENDED_BEFORE_ADMISSION,
    /// {0}: the day.
    SEEN_THAT_DAY,
    PERIOD_ENDS_BEFORE_IT_STARTS,
    STATED_BEFORE_PERIOD,
    CURRENCY_MISSING,
    CURRENCY_NOT_WANTED,
    NEGATIVE,
    NOT_WHOLE,
    /// {0}: exported turnover, {1}: turnover, both of the same period.
    MORE_EXPORTED_THAN_SOLD,
    MEASURED_ALREADY,
    UNKNOWN_CODE;

    /// Returns the value.
    ///
    /// @throws Refused if it is null or blank
    public static <T> T needed(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw MISSING.of(field);
        }
        return value;
    }

    /// Returns the day.
    ///
    /// @throws Refused if it is missing or still to come
    public static LocalDate past(@Nullable LocalDate day, LocalDate today, String field) {
        LocalDate given = needed(day, field);
        if (given.isAfter(today)) {
            throw IN_THE_FUTURE.of(field);
        }
        return given;
    }

    /// The exception to throw.
    ///
    /// @param field name of the component to blame, as the forms and the API call it
    /// @param arguments what fills the sentence: days, amounts, texts
    public Refused of(String field, Object... arguments) {
        return Refused.field(field, key(), arguments);
    }

    /// The exception to throw until a person confirms what is doubtful.
    public Refused doubt(String field, Object... arguments) {
        return new Refused(List.of(new Issue(field, Saying.of(key(), arguments), true)));
    }

    public String key() {
        return "journeys.refusal." + this;
    }
}
