package org.parcours.connections.introductions.mails;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.parcours.startups.forms.Form;
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

/// Did you meet, and what came of it: opening the link shows the question, the button keeps the answer.
@OpenToAll
@Controller
@RequestMapping("/follow-up/{secret}")
class FollowUpPages {
    private final FollowUps followUps;

    FollowUpPages(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping
    String show(@PathVariable String secret, @RequestParam Map<String, String> address, Page page, Model model) {
        return show(secret, new Form(address, page.words()), Map.of(), page, model);
    }

    private String show(String secret, Form form, Map<String, String> errors, Page page, Model model) {
        model.addAttribute("question", followUps.look(secret, page.language()));
        model.addAttribute("met", !form.typed("met").equals("false"));
        model.addAttribute("on", form.typed("on"));
        model.addAttribute("answer", form.typed("answer"));
        model.addAttribute("errors", errors);
        model.addAttribute("action", "/follow-up/" + secret);
        return "connections/introductions/follow-up";
    }

    @PostMapping
    String give(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        Form form = new Form(typed, page.words());
        try {
            var on = form.day("on");
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(secret, form, form.errors(), page, model);
            }
            followUps.give(secret, form.typed("met").equals("true"), on, form.text("answer"));
            return "connections/introductions/thanks";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(secret, form, refused.byField(page.words()), page, model);
        }
    }
}
