package org.parcours.connections.introductions.mails;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Do you want to meet: the links of a mail show the answer with one button, and the button keeps
/// it. A mail scanner
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
    String show(@PathVariable String secret, @RequestParam(defaultValue = "true") boolean agrees, Model model) {
        return show(secret, agrees, "", "", model);
    }

    private String show(String secret, boolean agrees, String reason, String error, Model model) {
        model.addAttribute("question", links.look(secret));
        model.addAttribute("agrees", agrees);
        model.addAttribute("reason", reason);
        model.addAttribute("error", error);
        model.addAttribute("action", "/introduce/" + secret);
        return "connections/introductions/question";
    }

    @PostMapping
    String answer(
            @PathVariable String secret,
            @RequestParam boolean agrees,
            @RequestParam(required = false) @Nullable String reason,
            Page page,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("state", links.answer(secret, agrees, reason).state());
            return "connections/introductions/answered";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String why = refused.in(page.words());
            return show(secret, agrees, reason == null ? "" : reason, why, model);
        }
    }
}
