package org.parcours.coaching.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Absence;
import org.parcours.coaching.Absences;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/portfolios/{person}/absences")
@PreAuthorize("@coachingRules.mayManage(#person)")
class LeavePages {
    private final Absences absences;
    private final PortfolioViews views;

    LeavePages(Absences absences, PortfolioViews views) {
        this.absences = absences;
        this.views = views;
    }

    private record Leave(
            @Nullable UUID standIn,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private static Leave leave(Fields<Leave> form) {
        return new Leave(
                form.id("standIn", Leave::standIn),
                form.day("absentFrom", Leave::from),
                form.day("absentUntil", Leave::until));
    }

    @PostMapping
    ModelAndView take(@PathVariable UUID person, Form form) {
        return form.send(
                LeavePages::leave,
                leave -> {
                    Absence taken = absences.take(person, leave.standIn(), leave.from(), leave.until());
                    return form.done(
                                    "/portfolios/" + person,
                                    "portfolios.leave.taken",
                                    form.words().date(taken.from()),
                                    form.words().date(taken.until()))
                            .undo("/portfolios/" + person + "/absences/" + taken.id());
                },
                () -> new ModelAndView("coaching/portfolio", "view", views.of(person, form)));
    }

    @DeleteMapping("/{absence}")
    ModelAndView end(@PathVariable UUID person, @PathVariable UUID absence, Form form) {
        String page = "/portfolios/" + person;
        return form.act(
                () -> {
                    absences.end(person, absence);
                    return form.done(page, "portfolios.leave.ended");
                },
                page);
    }
}
