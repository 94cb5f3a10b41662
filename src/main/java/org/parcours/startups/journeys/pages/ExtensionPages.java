package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Extension;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Words;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/startups/{id}/extensions")
class ExtensionPages extends EntryPages<Extension, ExtensionPages.Draft> {
    private final Journeys journeys;
    private final Clock clock;

    ExtensionPages(Journeys journeys, DossierForms forms, Clock clock) {
        super(forms, "extensions", "extension");
        this.journeys = journeys;
        this.clock = clock;
    }

    record Draft(
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate plannedEnd,
            @Nullable String decision) {}

    @Override
    Draft draft(UUID startup, Fields<Extension> form, Words words) {
        return new Draft(
                form.required("journeys.column.decided_on").day("decidedOn", Extension::decidedOn),
                form.required("journeys.column.planned_end").day("plannedEnd", Extension::plannedEnd),
                form.required("journeys.column.decision")
                        .hint("journeys.form.extension.decision")
                        .line("decision", Extension::decision));
    }

    @Override
    void preset(Form form) {
        form.preset("decidedOn", LocalDate.now(clock));
    }

    @Override
    Done record(UUID startup, Draft draft, Form form) {
        Extension granted = journeys.extend(startup, draft.decidedOn(), draft.plannedEnd(), draft.decision())
                .extensions()
                .getLast();
        return done(
                startup,
                form,
                "/" + granted.id(),
                "journeys.done.extended",
                form.words().date(granted.plannedEnd()));
    }

    @Override
    @Nullable
    String lead(UUID startup, Words words) {
        return journeys.last(startup)
                .map(journey -> words.say("journeys.form.extension.now", words.date(journey.plannedEndNow())))
                .orElse(null);
    }

    @DeleteMapping("/{extension}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView withdraw(@PathVariable UUID id, @PathVariable UUID extension, Form form) {
        return withdraw(id, form, () -> journeys.withdrawExtension(id, extension), "journeys.done.extension-withdrawn");
    }
}
