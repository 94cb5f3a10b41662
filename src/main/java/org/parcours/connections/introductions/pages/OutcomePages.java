package org.parcours.connections.introductions.pages;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.text.Amount;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What came of a meeting: noted, corrected, removed.
@SmallForms
@Controller
@RequestMapping("/introductions/{id}/outcomes")
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

    @GetMapping("/new")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String form(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Map<String, String> given = new HashMap<>(address);
        given.putIfAbsent("on", forms.today().toString());
        given.putIfAbsent("currency", settings.currency());
        Words words = page.words();
        return forms.show(id, view(id, "", forms.form(id, given, words), words), model);
    }

    @PostMapping
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String note(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = forms.form(id, typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form),
                        draft -> {
                            outcomes.note(id, draft);
                            return Flash.done(words.say("introductions.done.outcome"));
                        },
                        () -> view(id, "", form, words)),
                answer);
    }

    @GetMapping("/{outcome}")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String correction(@PathVariable UUID id, @PathVariable UUID outcome, Page page, Model model) {
        Words words = page.words();
        Map<String, String> given = new HashMap<>(said(known(id, outcome)));
        return forms.show(id, view(id, "/" + outcome, forms.form(id, given, words), words), model);
    }

    @PostMapping("/{outcome}")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID outcome,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = forms.form(id, typed, words);
        known(id, outcome);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form),
                        draft -> {
                            outcomes.correct(id, outcome, form.version(), draft);
                            return Flash.done(words.say("introductions.done.outcome"));
                        },
                        () -> view(id, "/" + outcome, form, words),
                        () -> form.changedMeanwhile(said(known(id, outcome)))),
                answer);
    }

    @DeleteMapping("/{outcome}")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String remove(@PathVariable UUID id, @PathVariable UUID outcome, Page page, RedirectAttributes after) {
        outcomes.remove(id, outcome);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("introductions.done.removed")));
        return "redirect:/introductions/" + id;
    }

    private Outcome known(UUID id, UUID outcome) {
        return outcomes.byId(outcome)
                .filter(known -> known.introduction().equals(id))
                .orElseThrow(() -> new NotHere("outcome " + outcome));
    }

    private static Map<String, String> said(Outcome outcome) {
        Map<String, String> said = new HashMap<>();
        said.put("kind", outcome.kind().name());
        said.put("on", outcome.on().toString());
        Amount value = outcome.value();
        if (value != null) {
            said.put("value", value.value().toPlainString());
            said.put("currency", value.currency());
        }
        said.put("reason", outcome.reason() == null ? "" : outcome.reason());
        said.put(
                "document", outcome.document() == null ? "" : outcome.document().toString());
        said.put(Form.VERSION, String.valueOf(outcome.recordedAt()));
        return said;
    }

    private static Outcome.Draft read(Form form) {
        @Nullable BigDecimal value = form.number("value");
        String currency = form.text("currency");
        return new Outcome.Draft(
                form.choice("kind", Outcome.Kind.class),
                form.day("on"),
                value == null ? null : new Amount(value, currency == null ? "" : currency),
                form.text("reason"),
                form.id("document"));
    }

    private FormView view(UUID id, String which, Form form, Words words) {
        return forms.fields(form, words)
                .choice("kind", "kind", true, Outcome.Kind.class, "introductions.kind.")
                .day("on", "came-on", true, null)
                .add(
                        "value",
                        FormView.Control.NUMBER,
                        "value",
                        false,
                        words.say("introductions.hint.value"),
                        java.util.List.of())
                .text("currency", "currency", false, null)
                .add(
                        "reason",
                        FormView.Control.LONG_TEXT,
                        "reason",
                        false,
                        words.say("introductions.hint.none"),
                        java.util.List.of())
                .choice(
                        "document",
                        "document",
                        false,
                        documents.of(forms.known(id).startup()).stream()
                                .map(document ->
                                        new FormView.Option(document.id().toString(), document.name()))
                                .toList())
                .at("/introductions/" + id + "/outcomes" + which, "outcome", forms.lead(id, words));
    }
}
