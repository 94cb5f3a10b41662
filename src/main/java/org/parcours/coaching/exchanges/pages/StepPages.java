package org.parcours.coaching.exchanges.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.coaching.exchanges.Note;
import org.parcours.startups.forms.Form;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Promises of an exchange: made, kept, and said to be kept by mistake.
@Controller
@RequestMapping("/exchanges/{exchange}/steps")
class StepPages {
    private final Exchanges exchanges;
    private final ExchangeViews views;

    StepPages(Exchanges exchanges, ExchangeViews views) {
        this.exchanges = exchanges;
        this.views = views;
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String promise(
            @PathVariable UUID exchange,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Form form = new Form(typed, page.words());
        try {
            Note.Promise promise = NoteReading.promise(form);
            form.check();
            if (promise == null) {
                throw Refusal.MISSING.of("step");
            }
            exchanges.promise(exchange, promise);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("exchanges.step.promised")));
            return "redirect:/exchanges/" + exchange;
        } catch (Refused refused) {
            form.refuse(refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", views.of(known(exchange), form, page));
            return "coaching/exchanges/exchange";
        }
    }

    /// The form that says in a line how it was done; the day shows it in its own line.
    @GetMapping("/{step}/done")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String form(
            @PathVariable UUID exchange,
            @PathVariable UUID step,
            @RequestParam Map<String, String> address,
            Page page,
            Model model) {
        model.addAttribute("exchange", known(exchange));
        model.addAttribute("step", known(exchange, step));
        model.addAttribute("back", NotePages.back(new Form(address, page.words())));
        return "coaching/exchanges/done";
    }

    @PostMapping("/{step}/done")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String done(
            @PathVariable UUID exchange,
            @PathVariable UUID step,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes after) {
        Form form = new Form(typed, page.words());
        known(exchange, step);
        exchanges.done(exchange, step, form.text("note"));
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say("exchanges.step.kept"), "/exchanges/" + exchange + "/steps/" + step + "/done"));
        String back = NotePages.back(form);
        return "redirect:" + (back.isEmpty() ? "/exchanges/" + exchange : back);
    }

    @DeleteMapping("/{step}/done")
    @PreAuthorize("@coachingRules.mayEditExchange(#exchange)")
    String undone(@PathVariable UUID exchange, @PathVariable UUID step, Page page, RedirectAttributes after) {
        exchanges.undone(exchange, step);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("exchanges.step.open-again")));
        return "redirect:/exchanges/" + exchange;
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
