package org.parcours.connections.introductions.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView answer(@PathVariable UUID id, @RequestParam Side side, @RequestParam boolean agrees, Form form) {
        String reason = form.typed("reason");
        return form.act(
                () -> form.done(
                        form.back("/introductions/" + id),
                        "introductions.done."
                                + introductions.answer(id, side, agrees, reason).state()),
                "/introductions/" + id);
    }

    /// Takes the last step back.
    @DeleteMapping("/steps/last")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    ModelAndView takeBack(@PathVariable UUID id, Form form) {
        return form.act(
                () -> {
                    introductions.takeBack(id);
                    return form.done("/introductions/" + id, "introductions.done.taken-back");
                },
                "/introductions/" + id);
    }
}
