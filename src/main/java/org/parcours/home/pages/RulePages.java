package org.parcours.home.pages;

import java.time.Clock;
import java.time.LocalDate;
import org.parcours.home.DayRules;
import org.parcours.home.Days;
import org.parcours.home.HomeRules;
import org.parcours.text.Refused;
import org.parcours.values.Numbers;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rules behind everybody's day, each with how much it does.
@Controller
class RulePages {
    private final Days days;
    private final DayRules rules;
    private final HomeRules may;
    private final Clock clock;

    RulePages(Days days, DayRules rules, HomeRules may, Clock clock) {
        this.days = days;
        this.rules = rules;
        this.may = may;
        this.clock = clock;
    }

    @PreAuthorize("@homeRules.mayReadRules()")
    @GetMapping("/day-rules")
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("rules", rules.all(days.all(today), today));
        model.addAttribute("maySet", may.maySetRules());
        return "home/rules";
    }

    @PreAuthorize("@homeRules.maySetRules()")
    @PutMapping("/day-rules/{code}")
    String set(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean applied,
            Page page,
            RedirectAttributes after) {
        try {
            rules.set(code, Numbers.small(days), applied);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("home.rules.set")));
        } catch (Refused refused) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/day-rules";
    }
}
