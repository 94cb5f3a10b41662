package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.journeys.Exit;
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
@RequestMapping("/startups/{id}/exit")
class ExitPages extends EntryPages<ExitPages.Draft> {
    private final Journeys journeys;
    private final Clock clock;

    ExitPages(Journeys journeys, FormPages forms, Clock clock) {
        super(forms, "exit", "exit");
        this.journeys = journeys;
        this.clock = clock;
    }

    record Draft(
            @Nullable LocalDate exitedOn,
            Exit.@Nullable Kind kind,
            @Nullable String reason) {}

    @Override
    Map<String, String> blank() {
        return Map.of("exitedOn", LocalDate.now(clock).toString());
    }

    @Override
    Draft read(Form form) {
        return new Draft(form.day("exitedOn"), form.choice("kind", Exit.Kind.class), form.text("reason"));
    }

    @Override
    Flash record(UUID startup, Draft draft, Words words) {
        Exit exit = Objects.requireNonNull(journeys.exit(startup, draft.exitedOn(), draft.kind(), draft.reason())
                .exit());
        return Flash.done(
                words.say("journeys.done.left", words.date(exit.exitedOn()), words.say("journeys.exit." + exit.kind())),
                here(startup));
    }

    @Override
    @Nullable
    String lead(UUID startup, Words words) {
        return journeys.last(startup)
                .map(journey -> words.say("journeys.form.exit.now", words.date(journey.admittedOn())))
                .orElse(null);
    }

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        return form.day("exitedOn", "exited_on", true, null)
                .choice("kind", "exit.kind", true, Exit.Kind.class, "journeys.exit.")
                .add("reason", FormView.Control.LONG_TEXT, "reason", false, null, List.of());
    }

    @DeleteMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return withdraw(id, () -> journeys.withdrawExit(id), "journeys.done.exit-withdrawn", answer);
    }
}
