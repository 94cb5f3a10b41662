package org.parcours.connections.introductions.mails;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.web.OpenToAll;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Did you meet, and what came of it: opening the link shows the question, the button keeps the answer.
@OpenToAll
@Controller
@RequestMapping("/follow-up/{secret}")
class FollowUpPages {
    private final FollowUps followUps;

    FollowUpPages(FollowUps followUps) {
        this.followUps = followUps;
    }

    private record Answer(
            boolean met, @Nullable LocalDate on, @Nullable String words) {}

    private static Answer answer(Fields<Answer> form) {
        return new Answer(
                Boolean.TRUE.equals(form.value("met", Boolean::valueOf, Answer::met)),
                form.day("on", Answer::on),
                form.text("answer", Answer::words));
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, Form form) {
        return new ModelAndView("connections/introductions/follow-up")
                .addObject("question", followUps.look(secret, form.page().language()))
                .addObject("form", form)
                .addObject("action", "/follow-up/" + secret);
    }

    @PostMapping
    ModelAndView give(@PathVariable String secret, Form form) {
        return form.answer(
                FollowUpPages::answer,
                answer -> {
                    followUps.give(secret, answer.met(), answer.on(), answer.words());
                    return new ModelAndView("connections/introductions/thanks");
                },
                () -> show(secret, form));
    }
}
