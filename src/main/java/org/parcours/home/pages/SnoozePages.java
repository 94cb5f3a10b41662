package org.parcours.home.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.home.Days;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// Putting a line of one's own day off, and taking it up again. The day shows the form in the line itself.
@Controller
@RequestMapping("/day/snoozes")
@PreAuthorize("@homeRules.mayOpen()")
class SnoozePages {
    private final Days days;
    private final Clock clock;

    SnoozePages(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    private record Delay(@Nullable String reason, @Nullable LocalDate until) {}

    private static Delay delay(Fields<Delay> form) {
        return new Delay(
                form.required("home.snooze.reason").line("reason", Delay::reason),
                form.required("home.snooze.day").day("until", Delay::until));
    }

    private static SmallForm<Delay> delay(String rule, UUID subject, Form form) {
        String action = "/day/snoozes?rule=" + UriUtils.encode(rule, StandardCharsets.UTF_8) + "&subject=" + subject;
        return form.preset(Form.BACK, "/day")
                .small((Fields<Delay> fields) -> delay(fields))
                .named("home.snooze.do", "home.snooze.do", action)
                .beneath(form.words().say("home.day.menu"), "/day", "web.form.back");
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam String rule, @RequestParam UUID subject, Form form) {
        return delay(rule, subject, form.preset("until", LocalDate.now(clock).plusDays(7)))
                .page();
    }

    @PostMapping
    ModelAndView putOff(@RequestParam String rule, @RequestParam UUID subject, Form form) {
        return delay(rule, subject, form).send(delay -> {
            LocalDate until = days.putOff(reader(), rule, subject, LocalDate.now(clock), delay.until(), delay.reason());
            return form.done(form.back("/day"), "home.snooze.done", form.words().date(until))
                    .undo("/day/snoozes/" + rule + "/" + subject);
        });
    }

    @DeleteMapping("/{rule}/{subject}")
    ModelAndView takeUp(@PathVariable String rule, @PathVariable UUID subject, Form form) {
        String back = form.back("/day");
        return form.act(
                () -> {
                    days.takeUp(reader(), rule, subject);
                    return form.done(back, "home.snooze.taken-up");
                },
                back);
    }

    private static UUID reader() {
        return SignedIn.current().orElseThrow().id();
    }
}
