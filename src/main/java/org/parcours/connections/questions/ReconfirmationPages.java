package org.parcours.connections.questions;

import org.parcours.connections.Offer;
import org.parcours.database.Scope;
import org.parcours.web.OpenToAll;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView ask(@PathVariable String secret, Form form) {
        // nobody is signed in: the link is the proof, and shows this one offer
        Offer offer = Scope.SYSTEM.call(() -> questions.look(secret)).offer();
        return new ModelAndView("connections/question")
                .addObject("offer", offer)
                .addObject("action", "/offers/question/" + secret)
                .addObject("form", form.preset("capacity", offer.capacity()));
    }

    @PostMapping("/offers/question/{secret}")
    ModelAndView answer(@PathVariable String secret, @RequestParam boolean goesOn, Form form) {
        return form.answer(
                (Fields<OfferReconfirmation.Answer> fields) -> answer(goesOn, fields),
                answer -> {
                    // nobody is signed in: the link is the proof, and opens this one offer
                    Scope.SYSTEM.run(() -> questions.answer(secret, answer));
                    return new ModelAndView("connections/answered").addObject("goesOn", goesOn);
                },
                () -> ask(secret, form));
    }

    private static OfferReconfirmation.Answer answer(boolean goesOn, Fields<OfferReconfirmation.Answer> form) {
        Integer capacity = form.whole("capacity", OfferReconfirmation.Answer::capacity);
        return new OfferReconfirmation.Answer(goesOn, capacity == null ? 0 : capacity);
    }
}
