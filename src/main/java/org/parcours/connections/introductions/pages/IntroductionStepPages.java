package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the staff was told and records: a side's answer, the meeting, and why it is withdrawn. The
/// day shows these
/// forms in its own lines.
@SmallForms
@Controller
@RequestMapping("/introductions/{id}")
class IntroductionStepPages {
    private final StepForms forms;
    private final Introductions introductions;

    IntroductionStepPages(StepForms forms, Introductions introductions) {
        this.forms = forms;
        this.introductions = introductions;
    }

    private enum Said {
        AGREES,
        DECLINES
    }

    @GetMapping("/answer")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String answerForm(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Words words = page.words();
        return forms.show(id, answerView(id, forms.form(id, address, words), words), model);
    }

    @PostMapping("/answer")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = forms.form(id, typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> form.choice("answer", Said.class),
                        said -> answered(id, form, said, words),
                        () -> answerView(id, form, words)),
                answer);
    }

    private Flash answered(UUID id, Form form, @Nullable Said said, Words words) {
        if (said == null) {
            throw Refused.field("answer", "introductions.refused.answer");
        }
        // the side as the form showed it: whoever answered meanwhile is not answered for again
        Side side = form.choice("side", Side.class);
        Introduction now = introductions.answer(
                id,
                side == null ? forms.known(id).waitsFor().orElse(Side.STARTUP) : side,
                said == Said.AGREES,
                form.text("reason"));
        return said == Said.DECLINES
                ? Flash.done(words.say("introductions.done." + now.state()), "/introductions/" + id + "/steps/last")
                : Flash.done(words.say("introductions.done." + now.state()));
    }

    private FormView answerView(UUID id, Form form, Words words) {
        Side side = forms.known(id).waitsFor().orElse(Side.STARTUP);
        return forms.fields(form, words)
                .choice(
                        "side",
                        "side",
                        true,
                        List.of(new FormView.Option(side.name(), words.say("introductions.side." + side))))
                .choice("answer", "answer", true, Said.class, "introductions.answer.")
                .add("reason", FormView.Control.LONG_TEXT, "reason", false, null, List.of())
                .at("/introductions/" + id + "/answer", "answer", forms.lead(id, words));
    }

    @GetMapping("/meeting")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String meetingForm(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Map<String, String> given = new HashMap<>(address);
        given.putIfAbsent("on", forms.today().toString());
        Words words = page.words();
        return forms.show(id, meetingView(id, forms.form(id, given, words), words), model);
    }

    private record Meeting(@Nullable LocalDate on, @Nullable String how) {}

    @PostMapping("/meeting")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String meeting(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = forms.form(id, typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> new Meeting(form.day("on"), form.text("how")),
                        met -> {
                            introductions.met(id, met.on(), met.how());
                            return Flash.done(
                                    words.say("introductions.done.MET"), "/introductions/" + id + "/steps/last");
                        },
                        () -> meetingView(id, form, words)),
                answer);
    }

    private FormView meetingView(UUID id, Form form, Words words) {
        return forms.fields(form, words)
                .day("on", "met-on", true, null)
                .text("how", "how", false, words.say("introductions.hint.how"))
                .at("/introductions/" + id + "/meeting", "meeting", forms.lead(id, words));
    }

    @GetMapping("/withdrawal")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String withdrawalForm(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Words words = page.words();
        return forms.show(id, withdrawalView(id, forms.form(id, address, words), words), model);
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = forms.form(id, typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> form.typed("reason"),
                        reason -> {
                            introductions.withdraw(id, reason);
                            return Flash.done(
                                    words.say("introductions.done.WITHDRAWN"), "/introductions/" + id + "/steps/last");
                        },
                        () -> withdrawalView(id, form, words)),
                answer);
    }

    private FormView withdrawalView(UUID id, Form form, Words words) {
        return forms.fields(form, words)
                .add(
                        "reason",
                        FormView.Control.LONG_TEXT,
                        "reason",
                        true,
                        words.say("introductions.hint.withdrawal"),
                        List.of())
                .at("/introductions/" + id + "/withdrawal", "withdrawal", forms.lead(id, words));
    }
}
