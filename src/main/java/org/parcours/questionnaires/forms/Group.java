package org.parcours.questionnaires.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// FormRows that belong together, shown or not as one.
///
/// @param appearance as XLSForm says it, `field-list`; empty where it says nothing
public record Group(String name, Labels label, @Nullable Rule relevant, String appearance, List<Item> items)
        implements Item {
    public Group {
        items = List.copyOf(items);
    }
}
