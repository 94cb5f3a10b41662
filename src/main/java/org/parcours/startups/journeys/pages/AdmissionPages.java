package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.settings.SettableLists;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/admission")
class AdmissionPages {
    private final Journeys journeys;
    private final SettableLists lists;
    private final FormPages forms;
    private final Clock clock;

    AdmissionPages(Journeys journeys, SettableLists lists, FormPages forms, Clock clock) {
        this.journeys = journeys;
        this.lists = lists;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("admittedOn", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String admit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form), admission -> admit(id, admission, words), () -> view(id, form, words)),
                answer);
    }

    private Admission read(Form form) {
        LocalDate on = form.day("admittedOn");
        return new Admission(on, form.day("followedFrom"), plannedEnd(form.day("plannedEnd"), on));
    }

    private Flash admit(UUID id, Admission admission, Words words) {
        Journey journey = journeys.admit(id, admission);
        return Flash.done(
                words.say("journeys.done.admitted", words.date(journey.admittedOn())),
                "/startups/" + id + "/admission");
    }

    private @Nullable LocalDate plannedEnd(@Nullable LocalDate typed, @Nullable LocalDate admittedOn) {
        return typed == null && admittedOn != null ? admittedOn.plusMonths(months()) : typed;
    }

    private int months() {
        return Integer.parseInt(lists.setting("journey-months"));
    }

    private FormView view(UUID id, Form form, Words words) {
        return new FormView.Builder(form, words)
                .day("admittedOn", "admitted_on", true, null)
                .day("followedFrom", "followed_from", false, words.say("journeys.form.admission.followed"))
                .day("plannedEnd", "planned_end", false, words.say("journeys.form.admission.planned", months()))
                .at("/startups/" + id + "/admission", "admission", null);
    }

    @DeleteMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    journeys.withdrawAdmission(id);
                    return Flash.done(answer.page().say("journeys.done.admission-withdrawn"));
                },
                answer);
    }
}
