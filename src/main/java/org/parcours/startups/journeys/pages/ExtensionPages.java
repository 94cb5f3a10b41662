package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.journeys.Extension;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/extensions")
class ExtensionPages extends EntryPages<ExtensionPages.Draft> {
    private final Journeys journeys;
    private final Clock clock;

    ExtensionPages(Journeys journeys, FormPages forms, Clock clock) {
        super(forms, "extensions", "extension");
        this.journeys = journeys;
        this.clock = clock;
    }

    record Draft(
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate plannedEnd,
            @Nullable String decision) {}

    @Override
    Map<String, String> blank() {
        return Map.of("decidedOn", LocalDate.now(clock).toString());
    }

    @Override
    Draft read(Form form) {
        return new Draft(form.day("decidedOn"), form.day("plannedEnd"), form.text("decision"));
    }

    @Override
    Flash record(UUID startup, Draft draft, Words words) {
        Extension granted = journeys.extend(startup, draft.decidedOn(), draft.plannedEnd(), draft.decision())
                .extensions()
                .getLast();
        return Flash.done(
                words.say("journeys.done.extended", words.date(granted.plannedEnd())),
                here(startup) + "/" + granted.id());
    }

    @Override
    @Nullable
    String lead(UUID startup, Words words) {
        return journeys.last(startup)
                .map(journey -> words.say("journeys.form.extension.now", words.date(journey.plannedEndNow())))
                .orElse(null);
    }

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        return form.day("decidedOn", "decided_on", true, null)
                .day("plannedEnd", "planned_end", true, null)
                .text("decision", "decision", true, words.say("journeys.form.extension.decision"));
    }

    @DeleteMapping("/{extension}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID extension,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        return withdraw(
                id, () -> journeys.withdrawExtension(id, extension), "journeys.done.extension-withdrawn", answer);
    }
}
