package org.parcours.startups.journeys.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parcours.startups.facts.Fact;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of one kind of dated fact: recorded, corrected beside what another person recorded meanwhile, removed.
abstract class FactPages<F extends Fact, D> extends EntryPages<D> {
    private final Door<F, D> door;

    FactPages(FormPages forms, String path, String name, Door<F, D> door) {
        super(forms, path, name);
        this.door = door;
    }

    /// Where the facts of a startup are recorded.
    ///
    /// @param remove answers the moment by which the removal can be taken back
    record Door<F, D>(
            Function<UUID, List<F>> of,
            BiFunction<UUID, D, F> add,
            Correction<F, D> correct,
            BiFunction<UUID, UUID, Instant> remove) {}

    interface Correction<F, D> {
        F correct(UUID startup, UUID row, Instant version, D draft);
    }

    @Override
    final Flash record(UUID startup, D draft, Words words) {
        F fact = door.add().apply(startup, draft);
        return Flash.done(said(fact, words), here(startup) + "/" + fact.id());
    }

    abstract String said(F fact, Words words);

    /// The form that corrects what was recorded.
    @GetMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correction(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        return forms.show(id, view(id, row, new Form(recorded(id, row), words), words), answer.model());
    }

    @PostMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form),
                        draft -> {
                            door.correct().correct(id, row, form.version(), draft);
                            return Flash.done(words.say("journeys.done.corrected"));
                        },
                        () -> view(id, row, form, words),
                        () -> form.changedMeanwhile(recorded(id, row))),
                answer);
    }

    private FormView view(UUID id, UUID row, Form form, Words words) {
        return fields(id, new FormView.Builder(form, words), words)
                .at(here(id) + "/" + row, name() + ".correction", "correction", null);
    }

    private Map<String, String> recorded(UUID id, UUID row) {
        F fact = door.of().apply(id).stream()
                .filter(it -> it.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new NotHere(here(id) + "/" + row));
        Map<String, String> typed = typed(fact);
        typed.put(Form.VERSION, Objects.toString(fact.recordedAt(), ""));
        return typed;
    }

    /// The fact as its form would say it; the map may be written to.
    abstract Map<String, String> typed(F fact);

    @DeleteMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String remove(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.remove(id, () -> door.remove().apply(id, row), answer);
    }
}
