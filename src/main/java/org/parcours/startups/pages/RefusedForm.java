package org.parcours.startups.pages;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small form that came back, shown again in its place with all that was typed.
///
/// @param form which one: `founder`, `identifier`, `name` on a dossier; in the settings the path of a list, the id of
/// an
/// entry, or `values`
/// @param reason in the reader's language
/// @param typed by field
public record RefusedForm(String form, String field, String reason, LinkedHashMap<String, String> typed)
        implements Serializable {
    static RefusedForm of(String form, String field, String reason, Map<String, String> typed) {
        return new RefusedForm(form, field, reason, new LinkedHashMap<>(typed));
    }

    /// What was typed into a field of this form; what stands there where it is another form.
    public String value(String asked, String name, String otherwise) {
        return form.equals(asked) ? typed.getOrDefault(name, otherwise) : otherwise;
    }

    /// The reason by the field it is about, where it is about this form.
    public Map<String, String> errors(String asked) {
        return form.equals(asked) ? Map.of(field, reason) : Map.of();
    }
}
