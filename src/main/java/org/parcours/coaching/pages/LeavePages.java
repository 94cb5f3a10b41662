package org.parcours.coaching.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.Absence;
import org.parcours.coaching.Absences;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/portfolios/{person}/absences")
class LeavePages {
    private final Absences absences;
    private final PortfolioViews views;

    LeavePages(Absences absences, PortfolioViews views) {
        this.absences = absences;
        this.views = views;
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayManage(#person)")
    String take(
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        LeaveForm form = LeaveForm.of(typed);
        Words words = page.words();
        try {
            Absence absence = absences.take(
                    person,
                    form.standInId(),
                    form.day("absentFrom", form.absentFrom()),
                    form.day("absentUntil", form.absentUntil()));
            after.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(
                            words.say(
                                    "portfolios.leave.taken", words.date(absence.from()), words.date(absence.until())),
                            "/portfolios/" + person + "/absences/" + absence.id()));
            return "redirect:/portfolios/" + person;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", views.of(person, form.refused(refused, words)));
            return "coaching/portfolio";
        }
    }

    @DeleteMapping("/{absence}")
    @PreAuthorize("@coachingRules.mayManage(#person)")
    String end(@PathVariable UUID person, @PathVariable UUID absence, Page page, RedirectAttributes after) {
        absences.end(person, absence);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("portfolios.leave.ended")));
        return "redirect:/portfolios/" + person;
    }
}
