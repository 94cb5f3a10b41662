package org.parcours.startups.pages;

import java.io.Serializable;
import java.util.LinkedHashMap;

/// A form of the settings that came back.
///
/// @param form which one: the path of a list, the id of an entry, or `values`
/// @param typed what was typed, by field
public record RefusedEntry(String form, String field, String reason, LinkedHashMap<String, String> typed)
        implements Serializable {
    /// What was typed into a field of this form; what stands there where it is another form.
    public String value(String asked, String name, String otherwise) {
        return form.equals(asked) ? typed.getOrDefault(name, otherwise) : otherwise;
    }
}
