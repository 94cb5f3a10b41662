package org.parcours.indicators.publications.pages;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.indicators.publications.Publication;
import org.parcours.indicators.publications.PublicationRules;
import org.parcours.indicators.publications.Publications;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is to be said in public, with the rows behind it, until it is approved or withdrawn and after.
@Controller
class PublicationPages {
    private static final int ROWS = 100;

    private final Publications publications;
    private final PublicationRules rules;
    private final Clock clock;

    PublicationPages(Publications publications, PublicationRules rules, Clock clock) {
        this.publications = publications;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/publications")
    @PreAuthorize("@publicationRules.mayRead()")
    String list(Model model) {
        model.addAttribute("publications", publications.all());
        return "indicators/publications/list";
    }

    @GetMapping("/publications/{id}")
    @PreAuthorize("@publicationRules.mayRead()")
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable String check,
            Model model) {
        Publication publication = publications.byId(id).orElseThrow(() -> new NotHere("publication " + id));
        var rows = publications.evidence(publication, from, ROWS);
        boolean waits = publication.state() == Publication.State.WAITING;
        boolean own = SignedIn.current()
                .filter(person -> person.id().equals(publication.prepared().by()))
                .isPresent();
        model.addAttribute("publication", publication);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next", rows.size() < ROWS ? -1 : rows.getLast().row().place() + 1);
        model.addAttribute("mayDecide", waits && rules.mayApprove());
        model.addAttribute("mayRestate", publication.state() == Publication.State.PUBLISHED && rules.mayPrepare());
        model.addAttribute("own", own);
        model.addAttribute("check", check == null ? null : publications.check(publication));
        model.addAttribute("zone", clock.getZone());
        return "indicators/publications/publication";
    }

    @PostMapping("/publications/{id}/approval")
    @PreAuthorize("@publicationRules.mayApprove()")
    ModelAndView approve(@PathVariable UUID id, Form form) {
        return act(id, form, "publications.one.approved", () -> publications.approve(id));
    }

    @PostMapping("/publications/{id}/withdrawal")
    @PreAuthorize("@publicationRules.mayPrepare()")
    ModelAndView withdraw(@PathVariable UUID id, Form form) {
        String reason = form.typed("reason").strip();
        return act(
                id,
                form,
                "publications.one.withdrawn",
                () -> publications.withdraw(id, reason.isEmpty() ? null : reason));
    }

    private static ModelAndView act(UUID id, Form form, String done, Runnable act) {
        String page = "/publications/" + id;
        return form.act(
                () -> {
                    act.run();
                    return form.done(page, done);
                },
                page);
    }
}
