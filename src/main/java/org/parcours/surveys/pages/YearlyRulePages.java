package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.yearly.YearlyQuestions;
import org.parcours.surveys.yearly.YearlyRule;
import org.parcours.text.Refused;
import org.parcours.values.Numbers;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// For how many years alumni are asked, and when they are left alone.
@Controller
@PreAuthorize("@surveyRules.maySet()")
@RequestMapping("/administration/yearly-question")
class YearlyRulePages {
    private final YearlyQuestions questions;

    YearlyRulePages(YearlyQuestions questions) {
        this.questions = questions;
    }

    @GetMapping
    String show(Model model) {
        YearlyRule rule = questions.rule();
        return show(
                Integer.toString(rule.years()), Integer.toString(rule.freshMonths()), rule.applied(), Map.of(), model);
    }

    @PutMapping
    String set(
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String freshMonths,
            @RequestParam(required = false) @Nullable String applied,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            questions.set(new YearlyRule(Numbers.small(years), Numbers.small(freshMonths), applied != null));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> errors = refused.byField(page.words());
            return show(years, freshMonths, applied != null, errors, model);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("surveys.yearly.set")));
        return "redirect:/administration/yearly-question";
    }

    private static String show(
            String years, String freshMonths, boolean applied, Map<String, String> errors, Model model) {
        model.addAttribute("years", years);
        model.addAttribute("freshMonths", freshMonths);
        model.addAttribute("applied", applied);
        model.addAttribute("errors", errors);
        return "surveys/yearly-rule";
    }
}
