package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Words;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the small forms of an introduction have in common.
@Component
class StepForms {
    private final FormPages forms;
    private final Introductions introductions;
    private final IntroductionSearch search;

    StepForms(FormPages forms, Introductions introductions, IntroductionSearch search) {
        this.forms = forms;
        this.introductions = introductions;
        this.search = search;
    }

    Introduction known(UUID id) {
        return introductions.byId(id).orElseThrow(() -> new NotHere("introduction " + id));
    }

    LocalDate today() {
        return search.today();
    }

    /// The form as it is opened, back to the introduction unless the address says otherwise.
    Form form(UUID id, Map<String, String> given, Words words) {
        Map<String, String> typed = new HashMap<>(given);
        typed.putIfAbsent(Form.BACK, "/introductions/" + id);
        return new Form(typed, words);
    }

    FormView.Builder fields(Form form, Words words) {
        return new FormView.Builder(form, words, "introductions.column.", "introductions.form.");
    }

    /// What is so now, above the fields.
    String lead(UUID id, Words words) {
        return search.line(id)
                .map(line -> Views.sentence(line, today(), words))
                .orElseThrow(() -> new NotHere("introduction " + id));
    }

    String show(UUID id, FormView view, Model model) {
        return forms.show(known(id).startup(), view, model);
    }

    <D> String answer(UUID id, Form form, FormPages.Task<D> task, FormPages.Answer answer) {
        return forms.answer(known(id).startup(), form, task, answer);
    }
}
