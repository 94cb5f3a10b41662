package org.parcours.coaching.exchanges.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One exchange: read, corrected, removed and brought back.
@Controller
class ExchangePages {
    private final Exchanges exchanges;
    private final ExchangeViews views;

    ExchangePages(Exchanges exchanges, ExchangeViews views) {
        this.exchanges = exchanges;
        this.views = views;
    }

    @GetMapping("/exchanges/{exchange}")
    @PreAuthorize("@coachingRules.mayReadExchange(#exchange)")
    ModelAndView exchange(@PathVariable UUID exchange, Form form) {
        return new ModelAndView("coaching/exchanges/exchange", "view", views.of(known(exchange), form));
    }

    @GetMapping("/exchanges/{exchange}/correction")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    ModelAndView correction(@PathVariable UUID exchange, Form form) {
        return page(exchange, recorded(exchange, form));
    }

    private ModelAndView page(UUID exchange, Form form) {
        return new ModelAndView("coaching/exchanges/new", "view", views.correction(known(exchange), form));
    }

    private Form recorded(UUID exchange, Form form) {
        Exchange known = known(exchange);
        return form.fill(NoteReading::note, known, known.version());
    }

    @PostMapping("/exchanges/{exchange}/correction")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    ModelAndView correct(@PathVariable UUID exchange, Form form) {
        return form.send(
                NoteReading::note,
                note -> {
                    exchanges.correct(exchange, form.version(), note);
                    return form.done("/exchanges/" + exchange, "exchanges.corrected");
                },
                () -> page(exchange, form),
                theirs -> recorded(exchange, theirs));
    }

    @DeleteMapping("/exchanges/{exchange}")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    ModelAndView remove(@PathVariable UUID exchange, Form form) {
        String dossier = "/startups/" + known(exchange).startup();
        return form.act(
                () -> {
                    Instant moment = exchanges.remove(exchange);
                    return form.done(dossier, "exchanges.removed").undo(dossier + "/exchanges/removals/" + moment);
                },
                dossier);
    }

    @DeleteMapping("/startups/{id}/exchanges/removals/{moment}")
    @PreAuthorize("@coachingRules.mayCoach(#id)")
    ModelAndView takeBack(@PathVariable UUID id, @PathVariable String moment, Form form) {
        String dossier = "/startups/" + id;
        return form.act(
                () -> {
                    exchanges.takeBack(id, moment(moment));
                    return form.done(dossier, "exchanges.taken-back");
                },
                dossier);
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException noMoment) {
            throw new NotHere("removal " + typed);
        }
    }

    @GetMapping("/startups/{id}/exchanges")
    @PreAuthorize("@startupRules.mayRead(#id)")
    String all(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("view", views.all(id, exchanges.of(id), page));
        return "coaching/exchanges/list";
    }

    private Exchange known(UUID exchange) {
        return exchanges.byId(exchange).orElseThrow(() -> new NotHere("exchange " + exchange));
    }
}
