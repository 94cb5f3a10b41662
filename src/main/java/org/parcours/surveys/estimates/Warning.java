package org.parcours.surveys.estimates;

import java.util.Locale;

/// What has to be said with an estimate, so that nobody takes it for more than it is.
public enum Warning {
    /// Fewer answers than may be shown: nothing is.
    FEW_ANSWERS,
    /// It is shown to nobody because a group beside it is not, which it would tell by subtraction.
    HIDDEN_WITH_ANOTHER,
    /// Fewer than thirty answers.
    SMALL,
    /// More were silent than answered.
    HALF_SILENT,
    /// Cells with too few answers were taken together.
    CELLS_MERGED,
    /// A park in which nobody answered is stood for by all others alike.
    PARK_SILENT,
    /// What is known of all could not be met at once: the weights are those of the design.
    MARGINS_UNMET;

    /// As machines read it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
