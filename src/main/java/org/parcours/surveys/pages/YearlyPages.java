package org.parcours.surveys.pages;

import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Observation;
import org.parcours.surveys.yearly.YearlyForm;
import org.parcours.surveys.yearly.YearlyQuestions;
import org.parcours.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Still trading: the links of a mail show the answers with one button, and the button keeps the answer.
/// A mail scanner that opens all of them answers nothing.
@OpenToAll
@Controller
@RequestMapping("/yearly-question/{secret}")
class YearlyPages {
    private final YearlyQuestions questions;

    YearlyPages(YearlyQuestions questions) {
        this.questions = questions;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) Observation.@Nullable Status answer,
            Model model) {
        model.addAttribute("asked", questions.look(secret));
        model.addAttribute("chosen", answer);
        model.addAttribute("answers", YearlyForm.ANSWERS);
        model.addAttribute("action", "/yearly-question/" + secret);
        return "surveys/yearly";
    }

    @PostMapping
    String answer(@PathVariable String secret, @RequestParam Observation.Status answer) {
        questions.answer(secret, answer);
        return "surveys/yearly-thanks";
    }
}
