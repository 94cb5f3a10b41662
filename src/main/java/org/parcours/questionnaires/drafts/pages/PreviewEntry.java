package org.parcours.questionnaires.drafts.pages;

import java.time.LocalDate;
import java.util.Map;
import org.parcours.questionnaires.answers.FormEntry;
import org.parcours.questionnaires.answers.Prefill;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;

/// A form that its author tries; nothing of it is saved.
record PreviewEntry(Form form, Map<String, String> typed, Interview interview, LocalDate askedOn) implements FormEntry {
    @Override
    public Map<String, Prefill> prefills() {
        return Map.of();
    }

    @Override
    public boolean isHandedIn() {
        return false;
    }
}
