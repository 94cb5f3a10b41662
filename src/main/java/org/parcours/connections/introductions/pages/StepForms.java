package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.startups.forms.DossierForms;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.stereotype.Component;

/// What the small forms of an introduction have in common.
@Component
class StepForms {
    private final DossierForms forms;
    private final Introductions introductions;
    private final IntroductionSearch search;

    StepForms(DossierForms forms, Introductions introductions, IntroductionSearch search) {
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

    /// Puts a form beneath the dossier, with what is so now above its fields; it leads back to the introduction unless
    /// its address says otherwise.
    <R> SmallForm<R> of(UUID id, SmallForm<R> small) {
        Form form = small.form().preset(Form.BACK, "/introductions/" + id);
        return forms.beneath(known(id).startup(), small)
                .lead(() -> search.line(id)
                        .map(line -> Views.sentence(line, today(), form.words()))
                        .orElseThrow(() -> new NotHere("introduction " + id)));
    }

    static Done done(UUID id, Form form, Object what) {
        return form.done(form.back("/introductions/" + id), "introductions.done." + what);
    }

    /// A sentence for the next page, which offers to take the step back.
    static Done undoable(UUID id, Form form, Object what) {
        return done(id, form, what).undo("/introductions/" + id + "/steps/last");
    }
}
