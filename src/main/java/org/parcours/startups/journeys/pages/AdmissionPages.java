package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/admission")
class AdmissionPages extends FactPages<Journey, Admission> {
    private final NetworkSettings settings;
    private final Clock clock;

    AdmissionPages(Journeys journeys, NetworkSettings settings, FormPages forms, Clock clock) {
        super(
                forms,
                "admission",
                "admission",
                new Door<>(journeys::of, journeys::admit, journeys::correctAdmission, journeys::withdrawAdmission));
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    Map<String, String> blank() {
        return Map.of("admittedOn", LocalDate.now(clock).toString());
    }

    @Override
    Admission read(Form form) {
        return new Admission(
                form.day("admittedOn"), form.day("followedFrom"), form.day("plannedEnd"), form.isConfirmed());
    }

    private int months() {
        return settings.journeyMonths();
    }

    @Override
    String said(Journey journey, Words words) {
        return words.say("journeys.done.admitted", words.date(journey.admittedOn()));
    }

    /// Followed from the admission on says nothing, so that it moves with it.
    @Override
    Map<String, String> typed(Journey journey) {
        boolean throughout = journey.followedFrom().equals(journey.admittedOn());
        Map<String, String> typed = new HashMap<>();
        typed.put("admittedOn", journey.admittedOn().toString());
        typed.put("followedFrom", throughout ? "" : journey.followedFrom().toString());
        typed.put("plannedEnd", journey.plannedEnd().toString());
        return typed;
    }

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        return form.day("admittedOn", "admitted_on", true, null)
                .day("followedFrom", "followed_from", false, words.say("journeys.form.admission.followed"))
                .day("plannedEnd", "planned_end", false, words.say("journeys.form.admission.planned", months()));
    }
}
