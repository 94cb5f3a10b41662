package org.parcours.startups.pages;

import java.util.List;
import java.util.Map;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.web.forms.Form;

/// Every settable list with its entries, and the settings.
///
/// @param values form of the settings as they are
/// @param at which form was typed into
/// @param typed that form
public record SettingsView(Map<CodeList, List<CodeListEntry>> lists, Form values, String at, Form typed) {
    /// The form of the settings.
    public Form settings() {
        return at.equals(SettingsPages.VALUES) ? typed : values;
    }

    /// The form of a new entry.
    public Form entry(CodeList list) {
        return at.equals(list.path()) ? typed : typed.blank();
    }

    /// The form that renames an entry.
    public Form entry(CodeListEntry entry) {
        if (at.equals(entry.id().toString())) {
            return typed;
        }
        Form form = typed.blank();
        entry.names().toMap().forEach(form::put);
        return form;
    }
}
