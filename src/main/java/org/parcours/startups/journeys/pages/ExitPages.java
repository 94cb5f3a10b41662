package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Exit;
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
@RequestMapping("/startups/{id}/exit")
class ExitPages extends EntryPages<Exit, ExitPages.Draft> {
    private final Journeys journeys;
    private final Clock clock;

    ExitPages(Journeys journeys, DossierForms forms, Clock clock) {
        super(forms, "exit", "exit");
        this.journeys = journeys;
        this.clock = clock;
    }

    record Draft(
            @Nullable LocalDate exitedOn,
            Exit.@Nullable Kind kind,
            @Nullable String reason) {}

    @Override
    Draft draft(UUID startup, Fields<Exit> form, Words words) {
        return new Draft(
                form.required("journeys.column.exited_on").day("exitedOn", Exit::exitedOn),
                form.required("journeys.column.exit.kind")
                        .choice("kind", List.of(Exit.Kind.values()), "journeys.exit.", Exit::kind),
                form.optional("journeys.column.reason").text("reason", Exit::reason));
    }

    @Override
    void preset(Form form) {
        form.preset("exitedOn", LocalDate.now(clock));
    }

    @Override
    Done record(UUID startup, Draft draft, Form form) {
        Exit exit = Objects.requireNonNull(journeys.exit(startup, draft.exitedOn(), draft.kind(), draft.reason())
                .exit());
        return done(
                startup,
                form,
                "",
                "journeys.done.left",
                form.words().date(exit.exitedOn()),
                form.words().say("journeys.exit." + exit.kind()));
    }

    @Override
    @Nullable
    String lead(UUID startup, Words words) {
        return journeys.last(startup)
                .map(journey -> words.say("journeys.form.exit.now", words.date(journey.admittedOn())))
                .orElse(null);
    }

    @DeleteMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView withdraw(@PathVariable UUID id, Form form) {
        return withdraw(id, form, () -> journeys.withdrawExit(id), "journeys.done.exit-withdrawn");
    }
}
