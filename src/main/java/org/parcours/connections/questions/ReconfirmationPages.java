package org.parcours.connections.questions;

import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The link of a mail that asks whether an offer still stands. Opening it shows the question; only an
/// answer uses it.
@OpenToAll
@Controller
class ReconfirmationPages {
    private final OfferReconfirmation questions;

    ReconfirmationPages(OfferReconfirmation questions) {
        this.questions = questions;
    }

    @GetMapping("/offers/question/{secret}")
    String ask(@PathVariable String secret, Model model) {
        return ask(secret, "", "", model);
    }

    private String ask(String secret, String capacity, String error, Model model) {
        // nobody is signed in: the link is the proof, and shows this one offer
        OfferReconfirmation.Asked asked = Scope.SYSTEM.call(() -> questions.look(secret));
        model.addAttribute("offer", asked.offer());
        model.addAttribute("action", "/offers/question/" + secret);
        model.addAttribute(
                "capacity", capacity.isEmpty() ? Integer.toString(asked.offer().capacity()) : capacity);
        model.addAttribute("error", error);
        return "connections/question";
    }

    @PostMapping("/offers/question/{secret}")
    String answer(
            @PathVariable String secret,
            @RequestParam boolean goesOn,
            @RequestParam(defaultValue = "") String capacity,
            Page page,
            Model model) {
        int asked = capacity.matches("[0-9]{1,4}") ? Integer.parseInt(capacity) : 0;
        try {
            // nobody is signed in: the link is the proof, and opens this one offer
            Scope.SYSTEM.run(() -> questions.answer(secret, new OfferReconfirmation.Answer(goesOn, asked)));
        } catch (Refused refused) {
            return ask(secret, capacity, refused.in(page.words()), model);
        }
        model.addAttribute("goesOn", goesOn);
        return "connections/answered";
    }
}
