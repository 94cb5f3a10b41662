package org.parcours.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.web.forms.Option;

/// One field of the filters above a list.
///
/// @param chosen value in force; empty where there is none
/// @param any what it says where it is left open; null where it may not be
public record Choice(
        String name,
        String label,
        String chosen,
        List<Option> options,
        @Nullable String any) {
    public Choice {
        options = List.copyOf(options);
    }
}
