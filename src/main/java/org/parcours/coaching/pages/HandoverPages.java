package org.parcours.coaching.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One startup changes hands.
@SmallForms
@Controller
@RequestMapping("/startups/{id}/coordinator")
class HandoverPages {
    private final Portfolios portfolios;
    private final PortfolioViews views;
    private final FormPages forms;
    private final Clock clock;

    HandoverPages(Portfolios portfolios, PortfolioViews views, FormPages forms, Clock clock) {
        this.portfolios = portfolios;
        this.views = views;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("@coachingRules.mayCoach(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("from", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayCoach(#id)")
    String hand(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> new Draft(form.id("person"), form.day("from"), form.text("note")),
                        draft -> hand(id, draft, words),
                        () -> view(id, form, words)),
                answer);
    }

    private record Draft(
            @Nullable UUID person,
            @Nullable LocalDate from,
            @Nullable String note) {}

    private Flash hand(UUID id, Draft draft, Words words) {
        UUID person = draft.person();
        if (person == null) {
            throw Refusal.MISSING.of("person");
        }
        Instant moment = portfolios.hand(List.of(id), person, draft.from(), draft.note());
        return Flash.done(words.say("portfolios.handed"), "/portfolios/moves/" + moment);
    }

    private FormView view(UUID id, Form form, Words words) {
        List<FormView.Option> people = views
                .choices(portfolios.candidates(forms.startup(id).park()))
                .stream()
                .map(choice -> new FormView.Option(choice.id().toString(), choice.name()))
                .toList();
        return new FormView.Builder(form, words, "portfolios.column.", "portfolios.form.")
                .choice("person", "person", true, people)
                .day("from", "from", true, null)
                .add("note", FormView.Control.LONG_TEXT, "note", false, words.say("portfolios.form.note"), List.of())
                .at("/startups/" + id + "/coordinator", "handover", null);
    }
}
