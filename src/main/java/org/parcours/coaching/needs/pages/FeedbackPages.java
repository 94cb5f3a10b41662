package org.parcours.coaching.needs.pages;

import org.jspecify.annotations.Nullable;
import org.parcours.coaching.feedback.Feedback;
import org.parcours.coaching.feedback.Feedbacks;
import org.parcours.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Was it useful: the links of a mail show the choice with one button, and the button keeps it. A mail
/// scanner that opens all three answers nothing.
@OpenToAll
@Controller
@RequestMapping("/feedback/{secret}")
class FeedbackPages {
    private final Feedbacks feedbacks;

    FeedbackPages(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) Feedback.@Nullable Answer answer,
            Model model) {
        model.addAttribute("need", feedbacks.look(secret));
        model.addAttribute("chosen", answer == null ? Feedback.Answer.USEFUL : answer);
        model.addAttribute("action", "/feedback/" + secret);
        return "coaching/needs/feedback";
    }

    @PostMapping
    String give(
            @PathVariable String secret,
            @RequestParam Feedback.Answer answer,
            @RequestParam(required = false) @Nullable String comment) {
        String said = comment == null ? "" : comment.strip();
        feedbacks.give(secret, answer, said.isEmpty() ? null : said);
        return "coaching/needs/feedback-thanks";
    }
}
