package org.parcours.coaching.needs;

import org.parcours.text.Refused;

/// Why a need or a step of it is not taken, beside what every fact of a dossier is refused for.
/// `needs.refusal.<name>` says it.
public enum NeedRefusal {
    /// {0}: the day on which the startup left.
    STARTUP_LEFT,
    /// {0}: the day on which the same was expressed in the same words.
    SAID_ALREADY,
    FAMILY_RETIRED,
    NOT_OF_FAMILY,
    /// {0}: the most characters that a text may have.
    TOO_LONG,
    NO_AMOUNT,
    HORIZON,
    /// {0}: what was typed.
    NO_COUNTRY,
    /// {0}: the day on which it was taken in charge.
    TAKEN_ALREADY,
    /// {0}: the day on which it was closed.
    CLOSED_ALREADY,
    STILL_OPEN,
    NOT_A_STEP,
    /// {0}: the day of the last step.
    BEFORE_LAST_STEP,
    /// Somebody added a step since the page was opened.
    CHANGED_MEANWHILE,
    NOT_THE_LAST;

    public Refused of(String field, Object... arguments) {
        return Refused.field(field, key(), arguments);
    }

    public String key() {
        return "needs.refusal." + this;
    }
}
