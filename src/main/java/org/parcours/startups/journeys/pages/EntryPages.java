package org.parcours.startups.journeys.pages;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Words;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The small form that records one kind of entry of a dossier. What a form says stands in the subclass.
///
/// @param <S> what is recorded
/// @param <D> what somebody states, before the rules have looked at it
abstract class EntryPages<S, D> {
    private final DossierForms forms;
    private final String path;
    private final String name;

    /// @param path beneath the startup
    /// @param name of the form in the messages: `journeys.form.<name>.title`
    EntryPages(DossierForms forms, String path, String name) {
        this.forms = forms;
        this.path = path;
        this.name = name;
    }

    /// The fields of the form.
    abstract D draft(UUID startup, Fields<S> form, Words words);

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView form(@PathVariable UUID id, Form form) {
        preset(form);
        return entry(id, form).page();
    }

    /// Writes what a new form says by itself.
    abstract void preset(Form form);

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView add(@PathVariable UUID id, Form form) {
        return entry(id, form).send(draft -> record(id, draft, form));
    }

    /// Records it, and says so with the way back.
    abstract Done record(UUID startup, D draft, Form form);

    private SmallForm<D> entry(UUID id, Form form) {
        return small(id, form).named("journeys.form." + name, here(id)).lead(() -> lead(id, form.words()));
    }

    final SmallForm<D> small(UUID id, Form form) {
        return forms.beneath(id, form.small((Fields<S> fields) -> draft(id, fields, form.words())));
    }

    /// What is so now, said above the fields.
    @Nullable
    String lead(UUID startup, Words words) {
        return null;
    }

    /// Says what was recorded and leads back to where the form came from.
    ///
    /// @param undo beneath this path, what takes it back by DELETE; empty for the path itself
    final Done done(UUID startup, Form form, String undo, String key, Object... arguments) {
        return form.done(form.back("/startups/" + startup), key, arguments).undo(here(startup) + undo);
    }

    /// Takes a step of the journey back and goes back to the dossier, with the way back.
    ///
    /// @param act answers the moment by which that can be taken back
    static ModelAndView withdraw(UUID startup, Form form, Supplier<Instant> act, String done) {
        return DossierForms.remove(startup, form, act, done);
    }

    final String here(UUID startup) {
        return "/startups/" + startup + "/" + path;
    }

    final String name() {
        return name;
    }
}
