package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
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
@RequestMapping("/startups/{id}/exit")
class ExitPages {
    private final Journeys journeys;
    private final FormPages forms;
    private final Clock clock;

    ExitPages(Journeys journeys, FormPages forms, Clock clock) {
        this.journeys = journeys;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("exitedOn", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String exit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> new Draft(
                                form.day("exitedOn"), form.choice("kind", Exit.Kind.class), form.text("reason")),
                        draft -> exit(id, draft, words),
                        () -> view(id, form, words)),
                answer);
    }

    private record Draft(
            @Nullable LocalDate exitedOn,
            Exit.@Nullable Kind kind,
            @Nullable String reason) {}

    private Flash exit(UUID id, Draft draft, Words words) {
        Exit exit = Objects.requireNonNull(journeys.exit(id, draft.exitedOn(), draft.kind(), draft.reason())
                .exit());
        return Flash.done(
                words.say("journeys.done.left", words.date(exit.exitedOn()), words.say("journeys.exit." + exit.kind())),
                "/startups/" + id + "/exit");
    }

    private FormView view(UUID id, Form form, Words words) {
        return new FormView.Builder(form, words)
                .day("exitedOn", "exited_on", true, null)
                .choice("kind", "exit.kind", true, Exit.Kind.class, "journeys.exit.")
                .add("reason", FormView.Control.LONG_TEXT, "reason", false, null, java.util.List.of())
                .at("/startups/" + id + "/exit", "exit", null);
    }

    @DeleteMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    journeys.withdrawExit(id);
                    return Flash.done(answer.page().say("journeys.done.exit-withdrawn"));
                },
                answer);
    }
}
