package org.parcours.coaching.exchanges.pages;

import java.util.Optional;
import java.util.UUID;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.startups.journeys.Refusal;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Promises of an exchange: made, kept, and said to be kept by mistake.
@Controller
@RequestMapping("/exchanges/{exchange}/steps")
@PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
class StepPages {
    private final Exchanges exchanges;
    private final ExchangeViews views;

    StepPages(Exchanges exchanges, ExchangeViews views) {
        this.exchanges = exchanges;
        this.views = views;
    }

    @PostMapping
    ModelAndView promise(@PathVariable UUID exchange, Form form) {
        return form.send(
                NoteReading::promise,
                promise -> {
                    exchanges.promise(exchange, Refusal.needed(promise.orElse(null), "step"));
                    return form.done("/exchanges/" + exchange, "exchanges.step.promised");
                },
                () -> new ModelAndView("coaching/exchanges/exchange", "view", views.of(known(exchange), form)));
    }

    /// The form that says in a line how it was done; the day shows it in its own line.
    @GetMapping("/{step}/done")
    ModelAndView form(@PathVariable UUID exchange, @PathVariable UUID step, Form form) {
        NextStep.Done done = known(exchange, step).done();
        return new ModelAndView("coaching/exchanges/done")
                .addObject("exchange", known(exchange))
                .addObject("step", known(exchange, step))
                .addObject("form", form.preset("note", done == null ? null : done.note()));
    }

    @PostMapping("/{step}/done")
    ModelAndView done(@PathVariable UUID exchange, @PathVariable UUID step, Form form) {
        known(exchange, step);
        return form.send(
                fields -> Optional.ofNullable(fields.line("note", any -> null)),
                note -> {
                    exchanges.done(exchange, step, note.orElse(null));
                    return form.done(form.back("/exchanges/" + exchange), "exchanges.step.kept")
                            .undo("/exchanges/" + exchange + "/steps/" + step + "/done");
                },
                () -> form(exchange, step, form));
    }

    @DeleteMapping("/{step}/done")
    ModelAndView undone(@PathVariable UUID exchange, @PathVariable UUID step, Form form) {
        String page = "/exchanges/" + exchange;
        return form.act(
                () -> {
                    exchanges.undone(exchange, step);
                    return form.done(page, "exchanges.step.open-again");
                },
                page);
    }

    private Exchange known(UUID exchange) {
        return exchanges.byId(exchange).orElseThrow(() -> new NotHere("exchange " + exchange));
    }

    private NextStep known(UUID exchange, UUID step) {
        return known(exchange).steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotHere("step " + step));
    }
}
