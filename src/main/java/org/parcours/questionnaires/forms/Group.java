package org.parcours.questionnaires.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions that belong together, shown or not as one, once or several times.
///
/// @param appearance as XLSForm says it, `field-list`; empty if none
/// @param repeat how often; null for once
public record Group(
        String name,
        Labels label,
        @Nullable Rule relevant,
        String appearance,
        List<Item> items,
        @Nullable Repeat repeat)
        implements Item {
    public Group {
        items = List.copyOf(items);
    }

    /// How often a group is filled in.
    ///
    /// @param count worked out from other answers; null if whoever answers says it
    /// @param writtenOut whether the group holds its repetitions already, as an interview has it
    public record Repeat(@Nullable Rule count, boolean writtenOut) {}

    Group with(List<Item> otherItems, @Nullable Repeat otherRepeat) {
        return new Group(name, label, relevant, appearance, otherItems, otherRepeat);
    }

    /// Returns whether whoever answers says how often it is filled in.
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isCountAsked() {
        return repeat != null && repeat.count() == null;
    }

    /// Returns in which repetition it stands, from 1; 0 for none.
    @com.fasterxml.jackson.annotation.JsonIgnore
    public int ordinal() {
        String suffix = Repeats.suffix(name);
        return suffix.isEmpty()
                ? 0
                : Integer.parseInt(suffix.substring(suffix.lastIndexOf('[') + 1, suffix.length() - 1));
    }
}
