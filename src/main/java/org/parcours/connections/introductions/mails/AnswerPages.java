package org.parcours.connections.introductions.mails;

import org.parcours.web.OpenToAll;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Do you want to meet: the links of a mail show the answer with one button, and the button keeps it. A mail scanner
/// that opens both answers nothing.
@OpenToAll
@Controller
@RequestMapping("/introduce/{secret}")
class AnswerPages {
    private final AnswerLinks links;

    AnswerPages(AnswerLinks links) {
        this.links = links;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, @RequestParam(defaultValue = "true") boolean agrees, Form form) {
        return new ModelAndView("connections/introductions/question")
                .addObject("question", links.look(secret))
                .addObject("agrees", agrees)
                .addObject("form", form)
                .addObject("action", "/introduce/" + secret);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String secret, @RequestParam boolean agrees, Form form) {
        return form.answer(
                fields -> form.typed("reason"),
                reason -> new ModelAndView("connections/introductions/answered")
                        .addObject("state", links.answer(secret, agrees, reason).state()),
                () -> show(secret, agrees, form));
    }
}
