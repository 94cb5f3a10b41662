package org.parcours.connections.introductions.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
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

/// One introduction: what is so, what comes next, its line. Somebody of a side answers here for it.
@Controller
@RequestMapping("/introductions/{id}")
class IntroductionPages {
    private final Introductions introductions;
    private final IntroductionSearch search;
    private final IntroductionRules rules;
    private final Views views;

    IntroductionPages(Introductions introductions, IntroductionSearch search, IntroductionRules rules, Views views) {
        this.introductions = introductions;
        this.search = search;
        this.rules = rules;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("@introductionRules.mayRead(#id)")
    String show(@PathVariable UUID id, Page page, Model model) {
        Introduction introduction = introductions.byId(id).orElseThrow(() -> new NotHere("introduction " + id));
        boolean mayStep = rules.mayStep(id);
        @Nullable
        Side answers = introduction
                .waitsFor()
                .filter(side -> !mayStep && rules.mayAnswer(id, side))
                .orElse(null);
        model.addAttribute(
                "view",
                views.of(
                        introduction,
                        search.line(id).orElseThrow(() -> new NotHere("introduction " + id)),
                        new Views.Reader(mayStep, !rules.ofASide(), answers),
                        search.today(),
                        page.words()));
        return "connections/introductions/introduction";
    }

    /// The reader's own side agrees or declines.
    @PostMapping("/answers")
    @PreAuthorize("@introductionRules.mayAnswer(#id, #side)")
    String answer(
            @PathVariable UUID id,
            @RequestParam Side side,
            @RequestParam boolean agrees,
            @RequestParam(required = false) @Nullable String reason,
            Page page,
            RedirectAttributes after) {
        return done(id, page, after, () -> {
            Introduction now = introductions.answer(id, side, agrees, reason);
            return page.say("introductions.done." + now.state());
        });
    }

    /// Takes the last step back.
    @DeleteMapping("/steps/last")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String takeBack(@PathVariable UUID id, Page page, RedirectAttributes after) {
        return done(id, page, after, () -> {
            introductions.takeBack(id);
            return page.say("introductions.done.taken-back");
        });
    }

    private static String done(UUID id, Page page, RedirectAttributes after, java.util.function.Supplier<String> act) {
        Flash said;
        try {
            said = Flash.done(act.get());
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/introductions/" + id;
    }
}
