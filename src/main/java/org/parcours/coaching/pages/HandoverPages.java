package org.parcours.coaching.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// One startup changes hands.
@Controller
@RequestMapping("/startups/{id}/coordinator")
@PreAuthorize("@coachingRules.mayCoach(#id)")
class HandoverPages {
    private final Portfolios portfolios;
    private final PortfolioViews views;
    private final DossierForms forms;
    private final Clock clock;

    HandoverPages(Portfolios portfolios, PortfolioViews views, DossierForms forms, Clock clock) {
        this.portfolios = portfolios;
        this.views = views;
        this.forms = forms;
        this.clock = clock;
    }

    private record Handover(
            UUID person, @Nullable LocalDate from, @Nullable String note) {}

    private SmallForm<Handover> handover(UUID id, Form form) {
        List<Option> people =
                views.options(portfolios.candidates(forms.startup(id).park()));
        return forms.beneath(
                id,
                form.small((Fields<Handover> fields) -> handover(people, fields))
                        .named(
                                "portfolios.form.handover.title",
                                "portfolios.form.handover.submit",
                                "/startups/" + id + "/coordinator"));
    }

    private static Handover handover(List<Option> people, Fields<Handover> form) {
        UUID person = form.required("portfolios.column.person").id("person", people, Handover::person);
        LocalDate from = form.required("portfolios.column.from").day("from", Handover::from);
        String note = form.optional("portfolios.column.note")
                .hint("portfolios.form.note")
                .text("note", Handover::note);
        return new Handover(Refusal.needed(person, "person"), from, note);
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Form form) {
        return handover(id, form.preset("from", LocalDate.now(clock))).page();
    }

    @PostMapping
    ModelAndView hand(@PathVariable UUID id, Form form) {
        return handover(id, form).send(handover -> {
            Instant moment = portfolios.hand(List.of(id), handover.person(), handover.from(), handover.note());
            return form.done(form.back("/startups/" + id), "portfolios.handed").undo("/portfolios/moves/" + moment);
        });
    }
}
