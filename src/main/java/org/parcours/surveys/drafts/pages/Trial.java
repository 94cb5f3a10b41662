package org.parcours.surveys.drafts.pages;

import java.time.LocalDate;
import java.util.Map;
import org.parcours.surveys.answers.Filling;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Interview;
import org.parcours.surveys.forms.Question;

/// A form that somebody tries; nothing of it is kept.
record Trial(Form form, Map<String, String> typed, Interview interview, LocalDate askedOn) implements Filling {
    @Override
    public Map<String, Claim.Known> known() {
        return Map.of();
    }

    @Override
    public String shown(Question question) {
        return typed.getOrDefault(question.name(), question.preset());
    }
}
