package org.parcours.startups.journeys.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parcours.startups.facts.Fact;
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages of one kind of dated fact: recorded, corrected beside what another person recorded meanwhile, removed.
abstract class FactPages<F extends Fact, D> extends EntryPages<F, D> {
    private final Records<F, D> records;

    FactPages(DossierForms forms, String path, String name, Records<F, D> records) {
        super(forms, path, name);
        this.records = records;
    }

    /// Where the facts of a startup are recorded.
    ///
    /// @param remove answers the moment by which the removal can be taken back
    record Records<F, D>(
            Function<UUID, List<F>> of,
            BiFunction<UUID, D, F> add,
            Correction<F, D> correct,
            BiFunction<UUID, UUID, Instant> remove) {}

    interface Correction<F, D> {
        F correct(UUID startup, UUID row, Instant version, D draft);
    }

    @Override
    final Done record(UUID startup, D draft, Form form) {
        F fact = records.add().apply(startup, draft);
        return new Done(
                Flash.done(said(fact, form.words()), here(startup) + "/" + fact.id()),
                form.back("/startups/" + startup));
    }

    abstract String said(F fact, Words words);

    /// The form that corrects what was recorded.
    @GetMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView correction(@PathVariable UUID id, @PathVariable UUID row, Form form) {
        return correcting(id, row, recorded(id, row, form)).page();
    }

    @PostMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView correct(@PathVariable UUID id, @PathVariable UUID row, Form form) {
        return correcting(id, row, form)
                .send(
                        draft -> {
                            records.correct().correct(id, row, form.version(), draft);
                            return form.done(form.back("/startups/" + id), "journeys.done.corrected");
                        },
                        theirs -> recorded(id, row, theirs));
    }

    private SmallForm<D> correcting(UUID id, UUID row, Form form) {
        return small(id, form)
                .named(
                        "journeys.form." + name() + ".correction",
                        "journeys.form.correction.submit",
                        here(id) + "/" + row)
                .removable("journeys.action.remove");
    }

    private Form recorded(UUID id, UUID row, Form form) {
        F fact = records.of().apply(id).stream()
                .filter(it -> it.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new NotHere(here(id) + "/" + row));
        return form.fill((Fields<F> fields) -> draft(id, fields, form.words()), fact, fact.recordedAt());
    }

    @DeleteMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID row, Form form) {
        return DossierForms.remove(id, form, () -> records.remove().apply(id, row), "journeys.done.removed");
    }
}
