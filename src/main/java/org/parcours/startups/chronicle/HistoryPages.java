package org.parcours.startups.chronicle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parcours.startups.StartupRules;
import org.parcours.startups.Startups;
import org.parcours.text.Refused;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/startups/{id}/history")
class HistoryPages {
    private final Chronicle chronicle;
    private final Startups startups;
    private final Sentences sentences;
    private final StartupRules rules;

    HistoryPages(Chronicle chronicle, Startups startups, Sentences sentences, StartupRules rules) {
        this.chronicle = chronicle;
        this.startups = startups;
        this.sentences = sentences;
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("@startupRules.mayRead(#id)")
    String history(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute(
                "startup", startups.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        List<Entry> entries = chronicle.of(id);
        model.addAttribute("entries", sentences.say(entries, page.words()));
        model.addAttribute(
                "mayTakeBack",
                rules.mayEdit(id) && !entries.isEmpty() && !entries.getFirst().opensTheDossier());
        return "startups/journeys/history";
    }

    @DeleteMapping("/{moment}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView takeBack(@PathVariable UUID id, @PathVariable String moment, Form form) {
        String page = "/startups/" + id + "/history";
        return form.act(
                () -> {
                    chronicle.takeBack(id, moment(moment));
                    return form.done(page, "journeys.history.taken-back");
                },
                page);
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException none) {
            throw new Refused("journeys.history.refused.not-last");
        }
    }
}
