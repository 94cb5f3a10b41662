package org.parcours.startups.journeys.pages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The small form that records one kind of entry of a dossier. What a form says stands in the subclass.
///
/// @param <D> what somebody states, before the rules have looked at it
@SmallForms
abstract class EntryPages<D> {
    final FormPages forms;
    private final String path;
    private final String name;

    /// @param path beneath the startup
    /// @param name of the form in the messages: `journeys.form.<name>.title`
    EntryPages(FormPages forms, String path, String name) {
        this.forms = forms;
        this.path = path;
        this.name = name;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        return forms.show(id, view(id, new Form(blank(), words), words), answer.model());
    }

    /// What a new form says by itself.
    abstract Map<String, String> blank();

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(() -> read(form), draft -> record(id, draft, words), () -> view(id, form, words)),
                answer);
    }

    abstract D read(Form form);

    /// Records it, and says so with the way back.
    abstract Flash record(UUID startup, D draft, Words words);

    private FormView view(UUID id, Form form, Words words) {
        return fields(id, new FormView.Builder(form, words), words)
                .at(here(id), name + ".title", name, lead(id, words));
    }

    abstract FormView.Builder fields(UUID startup, FormView.Builder form, Words words);

    /// What is so now, said above the fields.
    @Nullable
    String lead(UUID startup, Words words) {
        return null;
    }

    /// Takes a step of the journey back and goes back to the dossier, with the way back.
    ///
    /// @param act answers the moment by which that can be taken back
    final String withdraw(UUID startup, Supplier<Instant> act, String done, FormPages.Answer answer) {
        return forms.undo(
                startup,
                () -> Flash.done(answer.page().say(done), "/startups/" + startup + "/history/" + act.get()),
                answer);
    }

    final String here(UUID startup) {
        return "/startups/" + startup + "/" + path;
    }

    final String name() {
        return name;
    }
}
