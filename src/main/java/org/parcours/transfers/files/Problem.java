package org.parcours.transfers.files;

import org.parcours.text.Words;

/// What can be wrong with the value of one cell.
public enum Problem {
    MISSING,
    FORMULA,
    ERROR_VALUE,
    TOO_LONG,
    /// 29 February 1900, a day that only Excel knows.
    FICTITIOUS_DAY,
    TIME_WITHOUT_DAY,
    NO_SUCH_DAY,
    NOT_YES_NO;

    public String key() {
        return "transfers.cell.wrong." + this;
    }

    /// The sentence for a cell that shows `raw`.
    public String said(Words words, String raw) {
        return words.say(key(), raw);
    }
}
