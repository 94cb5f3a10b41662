package org.parcours.connections.introductions.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.documents.Documents;
import org.parcours.text.Amount;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What came of a meeting: noted, corrected, removed.
@Controller
@RequestMapping("/introductions/{id}/outcomes")
@PreAuthorize("@introductionRules.mayStep(#id)")
class OutcomePages {
    private final StepForms forms;
    private final Outcomes outcomes;
    private final Documents documents;
    private final NetworkSettings settings;

    OutcomePages(StepForms forms, Outcomes outcomes, Documents documents, NetworkSettings settings) {
        this.forms = forms;
        this.outcomes = outcomes;
        this.documents = documents;
        this.settings = settings;
    }

    /// @param which `/` and the id of the outcome that is corrected; empty for a new one
    private SmallForm<Outcome.Draft> form(UUID id, String which, Form form) {
        return forms.of(
                id,
                form.small((Fields<Outcome> fields) -> draft(id, fields))
                        .named("introductions.form.outcome", "/introductions/" + id + "/outcomes" + which));
    }

    private Outcome.Draft draft(UUID id, Fields<Outcome> form) {
        List<Option> proofs = documents.of(forms.known(id).startup()).stream()
                .map(document -> new Option(document.id().toString(), document.name()))
                .toList();
        Outcome.@Nullable Kind kind = form.required("introductions.column.kind")
                .choice("kind", List.of(Outcome.Kind.values()), "introductions.kind.", Outcome::kind);
        var on = form.required("introductions.column.came-on").day("on", Outcome::on);
        BigDecimal value = form.optional("introductions.column.value")
                .hint("introductions.hint.value")
                .amount(
                        "value",
                        "currency",
                        outcome ->
                                outcome.value() == null ? null : outcome.value().value());
        String currency = form.optional("introductions.column.currency")
                .line(
                        "currency",
                        outcome ->
                                outcome.value() == null ? null : outcome.value().currency());
        return new Outcome.Draft(
                kind,
                on,
                value == null ? null : new Amount(value, Objects.requireNonNullElse(currency, "")),
                form.optional("introductions.column.reason")
                        .hint("introductions.hint.none")
                        .text("reason", Outcome::reason),
                form.optional("introductions.column.document").id("document", proofs, Outcome::document));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, Form form) {
        return form(id, "", form.preset("on", forms.today()).preset("currency", settings.currency()))
                .page();
    }

    @PostMapping
    ModelAndView note(@PathVariable UUID id, Form form) {
        return form(id, "", form).send(draft -> {
            outcomes.note(id, draft);
            return StepForms.done(id, form, "outcome");
        });
    }

    @GetMapping("/{outcome}")
    ModelAndView correction(@PathVariable UUID id, @PathVariable UUID outcome, Form form) {
        return form(id, "/" + outcome, recorded(id, outcome, form)).page();
    }

    @PostMapping("/{outcome}")
    ModelAndView correct(@PathVariable UUID id, @PathVariable UUID outcome, Form form) {
        known(id, outcome);
        return form(id, "/" + outcome, form)
                .send(
                        draft -> {
                            outcomes.correct(id, outcome, form.version(), draft);
                            return StepForms.done(id, form, "outcome");
                        },
                        theirs -> recorded(id, outcome, theirs));
    }

    private Form recorded(UUID id, UUID outcome, Form form) {
        Outcome known = known(id, outcome);
        return form.fill((Fields<Outcome> fields) -> draft(id, fields), known, known.recordedAt());
    }

    @DeleteMapping("/{outcome}")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID outcome, Form form) {
        String page = "/introductions/" + id;
        return form.act(
                () -> {
                    outcomes.remove(id, outcome);
                    return form.done(page, "introductions.done.removed");
                },
                page);
    }

    private Outcome known(UUID id, UUID outcome) {
        return outcomes.byId(outcome)
                .filter(known -> known.introduction().equals(id))
                .orElseThrow(() -> new NotHere("outcome " + outcome));
    }
}
