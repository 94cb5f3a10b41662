package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.forms.DossierForms;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.Claims;
import org.parcours.surveys.facts.FactKind;
import org.parcours.text.Words;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers that contradict what is known, and what somebody decides about each: the new one, the known
/// one, or a third, with the reason.
@Controller
class HeldAnswerPages {
    private final Claims claims;
    private final ClaimViews views;
    private final DossierForms forms;

    HeldAnswerPages(Claims claims, ClaimViews views, DossierForms forms) {
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

    private SmallForm<Claims.Ruling> ruling(UUID id, Form form) {
        ClaimView held = held(id, form.words());
        return forms.beneath(held.claim().startup(), form.small((Fields<Claims.Ruling> fields) -> ruling(held, fields)))
                .named("surveys.form.held", "/held-answers/" + id)
                .lead(lead(held, form.words()));
    }

    private static Claims.Ruling ruling(ClaimView held, Fields<Claims.Ruling> form) {
        List<Claim.State> states = List.of(Claim.State.NEW_KEPT, Claim.State.KNOWN_KEPT, Claim.State.CORRECTED);
        return new Claims.Ruling(
                form.required("surveys.column.state").choice("state", states, "surveys.ruling.", any -> null),
                value(held.claim().said().kind(), form.optional("surveys.column.value")),
                form.required("surveys.column.reason").text("reason", any -> null));
    }

    private static @Nullable String value(FactKind kind, Fields<Claims.Ruling> form) {
        return switch (kind) {
            case OBSERVATION -> {
                List<Observation.Status> statuses = List.of(Observation.Status.values());
                Observation.@Nullable Status status = form.choice("value", statuses, "journeys.status.", any -> null);
                yield status == null ? null : status.name();
            }
            case MEASURE -> {
                BigDecimal number = form.hint("surveys.form.held.value").number("value", any -> null);
                yield number == null ? null : number.toPlainString();
            }
            default -> form.hint("surveys.form.held.value").line("value", any -> null);
        };
    }

    @PreAuthorize("@surveyRules.mayDecide(#id)")
    @GetMapping("/held-answers/{id}")
    ModelAndView one(@PathVariable UUID id, Form form) {
        return ruling(
                        id,
                        form.preset(
                                "value", held(id, form.words()).claim().said().text()))
                .page();
    }

    @PreAuthorize("@surveyRules.mayDecide(#id)")
    @PostMapping("/held-answers/{id}")
    ModelAndView decide(@PathVariable UUID id, Form form) {
        String dossier = "/startups/" + held(id, form.words()).claim().startup();
        return ruling(id, form).send(ruling -> {
            Claim decided = claims.decide(id, ruling);
            return form.done(form.back(dossier), "surveys.decided." + decided.state());
        });
    }

    private ClaimView held(UUID id, Words words) {
        return claims.byId(id).map(one -> views.of(List.of(one), words)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new NotHere("claim " + id));
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
