package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.web.forms.Form;

/// The quick note as its form shows it.
///
/// @param startup the startup that it is about, once chosen
/// @param choices startups that the letters find
/// @param others what other people said with it that day
/// @param title message key
/// @param action path that takes it by POST
/// @param exchange the exchange that is corrected; null for a new note
public record NoteView(
        Form form,
        @Nullable Choice startup,
        List<Choice> choices,
        List<ExchangeLine> others,
        String title,
        String action,
        @Nullable UUID exchange) {
    public String typed(String field) {
        return form.typed(field);
    }

    public Map<String, String> errors() {
        return form.errors();
    }

    public @Nullable String theirs(String field) {
        return form.theirs(field);
    }

    public boolean isKind(Exchange.Kind kind) {
        String typed = form.typed("kind");
        return typed.isEmpty() ? kind == Exchange.Kind.CALL : typed.equals(kind.name());
    }

    /// Whether something stands in the fields that are folded away at first.
    public boolean moreIsSaid() {
        return exchange != null
                || List.of("heldOn", "agreed", "step", "dueOn", "minutes", "shared").stream()
                        .anyMatch(field ->
                                !form.typed(field).isEmpty() || form.errors().containsKey(field));
    }
}
