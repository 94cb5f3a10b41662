package org.parcours.startups.chronicle;

import java.util.List;

/// An entry as the history page shows it.
///
/// @param moment when it became known, as the reader writes it
/// @param who who recorded it
/// @param stamp the exact moment, to take it back by
public record EntryView(String moment, String who, String stamp, List<ChangeView> changes) {
    /// One row that was recorded, changed or taken away.
    ///
    /// @param sentence what was recorded, changed or taken away
    public record ChangeView(String sentence, List<FieldView> fields) {}

    /// One field of it.
    ///
    /// @param before empty where there was nothing
    /// @param after empty where there is nothing any more
    public record FieldView(String name, String before, String after) {}
}
