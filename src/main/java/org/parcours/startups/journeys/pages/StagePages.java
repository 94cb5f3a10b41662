package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.startups.settings.SettableList;
import org.parcours.startups.settings.SettableLists;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/stages")
class StagePages {
    private final Journeys journeys;
    private final SettableLists lists;
    private final FormPages forms;
    private final Clock clock;

    StagePages(Journeys journeys, SettableLists lists, FormPages forms, Clock clock) {
        this.journeys = journeys;
        this.lists = lists;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("since", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String enter(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> new Draft(form.text("stage"), form.day("since")),
                        draft -> enter(id, draft, words),
                        () -> view(id, form, words)),
                answer);
    }

    private record Draft(@Nullable String stage, @Nullable LocalDate since) {}

    private Flash enter(UUID id, Draft draft, Words words) {
        Stage entered =
                journeys.enterStage(id, draft.stage(), draft.since()).stages().getLast();
        return Flash.done(
                words.say(
                        "journeys.done.entered",
                        lists.name(SettableList.STAGES, entered.stage(), words),
                        words.date(entered.since())),
                "/startups/" + id + "/stages/" + entered.id());
    }

    private FormView view(UUID id, Form form, Words words) {
        @Nullable
        String lead = journeys.last(id)
                .flatMap(Journey::stageNow)
                .map(now -> words.say(
                        "journeys.form.stage.now",
                        lists.name(SettableList.STAGES, now.stage(), words),
                        words.date(now.since())))
                .orElse(null);
        return new FormView.Builder(form, words)
                .choice("stage", "stage", true, FormPages.options(lists.offered(SettableList.STAGES), words))
                .day("since", "since", true, null)
                .at("/startups/" + id + "/stages", "stage", lead);
    }

    @DeleteMapping("/{stage}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(
            @PathVariable UUID id, @PathVariable UUID stage, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    journeys.withdrawStage(id, stage);
                    return Flash.done(answer.page().say("journeys.done.stage-withdrawn"));
                },
                answer);
    }
}
