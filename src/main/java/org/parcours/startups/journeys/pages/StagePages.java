package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
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
@RequestMapping("/startups/{id}/stages")
class StagePages extends EntryPages<Stage, StagePages.Draft> {
    private final Journeys journeys;
    private final CodeLists lists;
    private final Clock clock;

    StagePages(Journeys journeys, CodeLists lists, DossierForms forms, Clock clock) {
        super(forms, "stages", "stage");
        this.journeys = journeys;
        this.lists = lists;
        this.clock = clock;
    }

    record Draft(@Nullable String stage, @Nullable LocalDate since) {}

    @Override
    Draft draft(UUID startup, Fields<Stage> form, Words words) {
        return new Draft(
                form.required("journeys.column.stage")
                        .code("stage", DossierForms.options(lists.offered(StartupLists.STAGES), words), Stage::stage),
                form.required("journeys.column.since").day("since", Stage::since));
    }

    @Override
    void preset(Form form) {
        form.preset("since", LocalDate.now(clock));
    }

    @Override
    Done record(UUID startup, Draft draft, Form form) {
        Stage entered = journeys.enterStage(startup, draft.stage(), draft.since())
                .stages()
                .getLast();
        return done(
                startup,
                form,
                "/" + entered.id(),
                "journeys.done.entered",
                name(entered, form.words()),
                form.words().date(entered.since()));
    }

    private String name(Stage stage, Words words) {
        return lists.name(StartupLists.STAGES, stage.stage(), words);
    }

    @Override
    @Nullable
    String lead(UUID startup, Words words) {
        return journeys.last(startup)
                .flatMap(Journey::stageNow)
                .map(now -> words.say("journeys.form.stage.now", name(now, words), words.date(now.since())))
                .orElse(null);
    }

    @DeleteMapping("/{stage}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView withdraw(@PathVariable UUID id, @PathVariable UUID stage, Form form) {
        return withdraw(id, form, () -> journeys.withdrawStage(id, stage), "journeys.done.stage-withdrawn");
    }
}
