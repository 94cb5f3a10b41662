package org.parcours.coaching.needs.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
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

/// The steps of a need: taken in charge, answered, closed in another way, reopened, and the way back from each.
@SmallForms
@Controller
@RequestMapping("/needs/{id}")
class NeedStepPages {
    private final FormPages forms;
    private final Needs needs;
    private final LifeView.Maker lives;

    NeedStepPages(FormPages forms, Needs needs, LifeView.Maker lives) {
        this.forms = forms;
        this.needs = needs;
        this.lives = lives;
    }

    @GetMapping("/steps/new")
    @PreAuthorize("@needRules.mayStep(#id)")
    String form(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Need need = need(id);
        Map<String, String> given = new HashMap<>(address);
        given.putIfAbsent(Form.BACK, "/needs/" + id);
        given.put("happenedOn", lives.today().toString());
        Form form = new Form(given, page.words());
        return forms.show(need.startup(), view(need, form, page.words()), model);
    }

    private Need need(UUID id) {
        return needs.byId(id).orElseThrow(() -> new NotHere("need " + id));
    }

    @PostMapping("/steps")
    @PreAuthorize("@needRules.mayStep(#id)")
    String step(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Map<String, String> given = new HashMap<>(typed);
        given.putIfAbsent(Form.BACK, "/needs/" + id);
        Form form = new Form(given, words);
        return forms.answer(
                need(id).startup(),
                form,
                new FormPages.Task<>(
                        () -> new NeedStep.Draft(
                                form.choice("state", State.class),
                                form.day("happenedOn"),
                                form.text("reason"),
                                form.id(Form.VERSION)),
                        draft -> step(id, draft, words),
                        () -> view(need(id), form, words)),
                answer);
    }

    private Flash step(UUID id, NeedStep.Draft draft, Words words) {
        NeedStep step = needs.step(id, draft).last();
        return Flash.done(words.say("needs.done." + step.state()), "/needs/" + id + "/steps/" + step.id());
    }

    /// What is so now stands above the fields: whoever comes second reads there what the first did.
    private FormView view(Need need, Form form, Words words) {
        form.changedMeanwhile(Map.of(Form.VERSION, need.last().id().toString()));
        FormView.Builder fields = new FormView.Builder(form, words, NeedForms.COLUMNS, NeedForms.FORMS)
                .choice(
                        "state",
                        "state",
                        true,
                        Stream.of(State.values())
                                .filter(need.state().next()::contains)
                                .map(state -> new FormView.Option(state.name(), words.say("needs.step." + state)))
                                .toList())
                .add("reason", FormView.Control.LONG_TEXT, "reason", false, words.say("needs.hint.reason"), List.of())
                .day("happenedOn", "happened-on", true, null);
        return fields.at("/needs/" + need.id() + "/steps", "step", lives.now(need, words));
    }

    @DeleteMapping("/steps/{step}")
    @PreAuthorize("@needRules.mayStep(#id)")
    String takeBack(
            @PathVariable UUID id, @PathVariable UUID step, @ModelAttribute(binding = false) FormPages.Answer answer) {
        forms.undo(
                need(id).startup(),
                () -> {
                    needs.takeBack(id, step);
                    return Flash.done(answer.page().say("needs.done.taken-back"));
                },
                answer);
        return "redirect:/needs/" + id;
    }

    @DeleteMapping
    @PreAuthorize("@needRules.mayStep(#id)")
    String withdraw(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                need(id).startup(),
                () -> {
                    needs.withdraw(id);
                    return Flash.done(answer.page().say("needs.done.withdrawn"));
                },
                answer);
    }
}
