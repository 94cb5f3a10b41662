package org.parcours.questionnaires.forms;

import java.util.Map;

/// One of the choices of a list.
///
/// @param columns what else stands in its line, by which filters choose
public record Choice(String name, Labels label, Map<String, String> columns) {
    public Choice {
        columns = Map.copyOf(columns);
    }
}
