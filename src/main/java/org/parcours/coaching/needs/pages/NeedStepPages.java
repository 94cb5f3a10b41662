package org.parcours.coaching.needs.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.NeedStep.Draft;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.forms.DossierForms;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The steps of a need: taken in charge, answered, closed in another way, reopened, and the way back from each.
@Controller
@RequestMapping("/needs/{id}")
@PreAuthorize("@needRules.mayStep(#id)")
class NeedStepPages {
    private static final List<State> STEPS = List.copyOf(EnumSet.complementOf(EnumSet.of(State.EXPRESSED)));

    private final DossierForms forms;
    private final Needs needs;
    private final LifeView.Maker lives;

    NeedStepPages(DossierForms forms, Needs needs, LifeView.Maker lives) {
        this.forms = forms;
        this.needs = needs;
        this.lives = lives;
    }

    private static Draft draft(List<State> states, Fields<Draft> form) {
        return new Draft(
                form.required("needs.column.state").choice("state", states, "needs.step.", Draft::state),
                form.required("needs.column.happened-on").day("happenedOn", Draft::happenedOn),
                form.optional("needs.column.reason").hint("needs.hint.reason").text("reason", Draft::reason),
                form.id(Form.VERSION, Draft::seen));
    }

    /// What is so now stands above the fields: whoever comes second reads there what the first did.
    private ModelAndView page(UUID id, Form form) {
        Need need = need(id);
        form.preset(Form.BACK, "/needs/" + id).put(Form.VERSION, need.last().id());
        List<State> next = List.copyOf(need.state().next());
        return forms.beneath(need.startup(), form.small((Fields<Draft> fields) -> draft(next, fields)))
                .named("needs.form.step", "/needs/" + id + "/steps")
                .lead(lives.now(need, form.words()))
                .page();
    }

    private Need need(UUID id) {
        return needs.byId(id).orElseThrow(() -> new NotHere("need " + id));
    }

    @GetMapping("/steps/new")
    ModelAndView form(@PathVariable UUID id, Form form) {
        return page(id, form.preset("happenedOn", lives.today()));
    }

    @PostMapping("/steps")
    ModelAndView step(@PathVariable UUID id, Form form) {
        return form.send(
                (Fields<Draft> fields) -> draft(STEPS, fields),
                draft -> {
                    NeedStep step = needs.step(id, draft).last();
                    return form.done(form.back("/needs/" + id), "needs.done." + step.state())
                            .undo("/needs/" + id + "/steps/" + step.id());
                },
                () -> page(id, form));
    }

    /// Takes it in charge today, by one press.
    @PostMapping("/taken")
    ModelAndView take(@PathVariable UUID id, Form form) {
        String back = form.back("/needs/" + id);
        return form.act(
                () -> {
                    NeedStep step = needs.step(id, new Draft(State.TAKEN, null, null, null))
                            .last();
                    return form.done(back, "needs.done." + step.state()).undo("/needs/" + id + "/steps/" + step.id());
                },
                back);
    }

    @DeleteMapping("/steps/{step}")
    ModelAndView takeBack(@PathVariable UUID id, @PathVariable UUID step, Form form) {
        String page = form.back("/needs/" + id);
        return form.act(
                () -> {
                    needs.takeBack(id, step);
                    return form.done(page, "needs.done.taken-back");
                },
                page);
    }

    @DeleteMapping
    ModelAndView withdraw(@PathVariable UUID id, Form form) {
        String dossier = "/startups/" + need(id).startup();
        return form.act(
                () -> {
                    needs.withdraw(id);
                    return form.done(dossier, "needs.done.withdrawn");
                },
                dossier);
    }
}
