package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.Claims;
import org.parcours.surveys.facts.FactKind;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answers that contradict what is known, and what somebody decides about each: the new one, the known
/// one, or a third, with the reason.
@Controller
@SmallForms
class HeldAnswerPages {
    private final Claims claims;
    private final ClaimViews views;
    private final FormPages forms;

    HeldAnswerPages(Claims claims, ClaimViews views, FormPages forms) {
        this.claims = claims;
        this.views = views;
        this.forms = forms;
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/held-answers")
    String list(Page page, Model model) {
        model.addAttribute("held", views.of(claims.held(), page.words()));
        return "surveys/held";
    }

    @PreAuthorize("@surveyRules.mayDecide(#id)")
    @GetMapping("/held-answers/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String back, Page page, Model model) {
        ClaimView held = held(id, page.words());
        Map<String, String> typed = new HashMap<>();
        typed.put("value", held.claim().said().text());
        typed.put(Form.BACK, back == null ? "" : back);
        return forms.show(held.claim().startup(), view(held, new Form(typed, page.words()), page.words()), model);
    }

    @PreAuthorize("@surveyRules.mayDecide(#id)")
    @PostMapping("/held-answers/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        ClaimView held = held(id, words);
        Form form = new Form(typed, words);
        return forms.answer(
                held.claim().startup(),
                form,
                new FormPages.Task<>(
                        () -> new Claims.Ruling(
                                form.choice("state", Claim.State.class), value(held, form), form.text("reason")),
                        ruling -> {
                            Claim decided = claims.decide(id, ruling);
                            return Flash.done(words.say("surveys.decided." + decided.state()));
                        },
                        () -> view(held, form, words)),
                answer);
    }

    private static @Nullable String value(ClaimView held, Form form) {
        if (held.claim().said().kind() != FactKind.MEASURE) {
            return form.text("value");
        }
        BigDecimal number = form.number("value");
        return number == null ? null : number.toPlainString();
    }

    private ClaimView held(UUID id, Words words) {
        return claims.byId(id).map(one -> views.of(List.of(one), words)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new NotHere("claim " + id));
    }

    private static FormView view(ClaimView held, Form form, Words words) {
        List<FormView.Option> states = new ArrayList<>();
        for (Claim.State state : List.of(Claim.State.NEW_KEPT, Claim.State.KNOWN_KEPT, Claim.State.CORRECTED)) {
            states.add(new FormView.Option(state.name(), words.say("surveys.ruling." + state)));
        }
        FormView.Builder builder = new FormView.Builder(form, words, "surveys.column.", "surveys.form.")
                .choice("state", "state", true, states);
        if (held.claim().said().kind() == FactKind.OBSERVATION) {
            builder.choice("value", "value", false, Observation.Status.class, "journeys.status.");
        } else {
            builder.text("value", "value", false, words.say("surveys.form.held.value"));
        }
        return builder.add("reason", FormView.Control.LONG_TEXT, "reason", true, null, List.of())
                .at("/held-answers/" + held.claim().id(), "held", lead(held, words));
    }

    private static String lead(ClaimView held, Words words) {
        Claim.Contradiction contradiction = held.claim().contradiction();
        String why = contradiction == null ? "" : words.say("surveys.doubt." + contradiction.doubt());
        return held.known().isEmpty()
                ? words.say("surveys.form.held.lead", "question", held.question(), "said", held.said(), "why", why)
                : words.say(
                        "surveys.form.held.lead.known",
                        "question",
                        held.question(),
                        "said",
                        held.said(),
                        "why",
                        why,
                        "known",
                        held.known());
    }
}
