package org.parcours.surveys.pages;

import org.jspecify.annotations.Nullable;
import org.parcours.surveys.yearly.YearlyQuestions;
import org.parcours.surveys.yearly.YearlyRule;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// For how many years alumni are asked, and when they are left alone.
@Controller
@PreAuthorize("@surveyRules.maySet()")
@RequestMapping("/administration/yearly-question")
class YearlyRulePages {
    private final YearlyQuestions questions;

    YearlyRulePages(YearlyQuestions questions) {
        this.questions = questions;
    }

    private static YearlyRule rule(Fields<YearlyRule> form) {
        return new YearlyRule(
                number(form.whole("years", YearlyRule::years)),
                number(form.whole("freshMonths", YearlyRule::freshMonths)),
                form.yes("applied", YearlyRule::applied));
    }

    /// What is missing is refused as a number out of bounds is.
    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }

    @GetMapping
    ModelAndView show(Form form) {
        return page(form.fill(YearlyRulePages::rule, questions.rule(), null));
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("surveys/yearly-rule", "form", form);
    }

    @PutMapping
    ModelAndView set(Form form) {
        return form.send(
                YearlyRulePages::rule,
                rule -> {
                    questions.set(rule);
                    return form.done("/administration/yearly-question", "surveys.yearly.set");
                },
                () -> page(form));
    }
}
