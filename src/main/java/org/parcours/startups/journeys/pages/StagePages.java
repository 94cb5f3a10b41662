package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/stages")
class StagePages extends EntryPages<StagePages.Draft> {
    private final Journeys journeys;
    private final CodeLists lists;
    private final Clock clock;

    StagePages(Journeys journeys, CodeLists lists, FormPages forms, Clock clock) {
        super(forms, "stages", "stage");
        this.journeys = journeys;
        this.lists = lists;
        this.clock = clock;
    }

    record Draft(@Nullable String stage, @Nullable LocalDate since) {}

    @Override
    Map<String, String> blank() {
        return Map.of("since", LocalDate.now(clock).toString());
    }

    @Override
    Draft read(Form form) {
        return new Draft(form.text("stage"), form.day("since"));
    }

    @Override
    Flash record(UUID startup, Draft draft, Words words) {
        Stage entered = journeys.enterStage(startup, draft.stage(), draft.since())
                .stages()
                .getLast();
        return Flash.done(
                words.say("journeys.done.entered", name(entered, words), words.date(entered.since())),
                here(startup) + "/" + entered.id());
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

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        return form.choice("stage", "stage", true, FormPages.options(lists.offered(StartupLists.STAGES), words))
                .day("since", "since", true, null);
    }

    @DeleteMapping("/{stage}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(
            @PathVariable UUID id, @PathVariable UUID stage, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return withdraw(id, () -> journeys.withdrawStage(id, stage), "journeys.done.stage-withdrawn", answer);
    }
}
