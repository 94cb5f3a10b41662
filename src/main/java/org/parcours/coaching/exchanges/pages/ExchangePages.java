package org.parcours.coaching.exchanges.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.startups.forms.Form;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String exchange(@PathVariable UUID exchange, Page page, Model model) {
        model.addAttribute("view", views.of(known(exchange), page));
        return "coaching/exchanges/exchange";
    }

    @GetMapping("/exchanges/{exchange}/correction")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String correction(@PathVariable UUID exchange, Page page, Model model) {
        Exchange known = known(exchange);
        model.addAttribute("view", views.correction(known, new Form(ExchangeViews.typed(known), page.words()), page));
        return "coaching/exchanges/new";
    }

    @PostMapping("/exchanges/{exchange}/correction")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String correct(
            @PathVariable UUID exchange,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Form form = new Form(typed, page.words());
        try {
            Note note = NoteReading.note(form, file);
            form.check();
            exchanges.correct(exchange, form.version(), note);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("exchanges.corrected")));
            return "redirect:/exchanges/" + exchange;
        } catch (Refused refused) {
            form.refuse(refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (ConcurrencyFailureException meanwhile) {
            form.changedMeanwhile(ExchangeViews.typed(known(exchange)));
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", page.say("journeys.form.conflict"));
        }
        model.addAttribute("view", views.correction(known(exchange), form, page));
        return "coaching/exchanges/new";
    }

    @DeleteMapping("/exchanges/{exchange}")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String remove(@PathVariable UUID exchange, Page page, RedirectAttributes after) {
        UUID startup = known(exchange).startup();
        Instant moment = exchanges.remove(exchange);
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say("exchanges.removed"), "/startups/" + startup + "/exchanges/removals/" + moment));
        return "redirect:/startups/" + startup;
    }

    @DeleteMapping("/startups/{id}/exchanges/removals/{moment}")
    @PreAuthorize("@coachingRules.mayCoach(#id)")
    String takeBack(@PathVariable UUID id, @PathVariable String moment, Page page, RedirectAttributes after) {
        Flash said;
        try {
            exchanges.takeBack(id, Instant.parse(moment));
            said = Flash.done(page.say("exchanges.taken-back"));
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        } catch (DateTimeException noMoment) {
            throw new NotHere("removal " + moment);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/startups/" + id;
    }

    @GetMapping("/startups/{id}/exchanges")
    @PreAuthorize("@startupRules.mayRead(#id)")
    String all(@PathVariable UUID id, Page page, Model model) {
        List<Exchange> all = exchanges.of(id);
        model.addAttribute("view", views.all(id, all, page));
        return "coaching/exchanges/list";
    }

    private Exchange known(UUID exchange) {
        return exchanges.byId(exchange).orElseThrow(() -> new NotHere("exchange " + exchange));
    }
}
