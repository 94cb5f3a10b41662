package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Words;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/admission")
class AdmissionPages extends FactPages<Journey, Admission> {
    private final NetworkSettings settings;
    private final Clock clock;

    AdmissionPages(Journeys journeys, NetworkSettings settings, DossierForms forms, Clock clock) {
        super(
                forms,
                "admission",
                "admission",
                new Records<>(journeys::of, journeys::admit, journeys::correctAdmission, journeys::withdrawAdmission));
        this.settings = settings;
        this.clock = clock;
    }

    /// Followed from the admission on says nothing, so that it moves with it.
    @Override
    Admission draft(UUID startup, Fields<Journey> form, Words words) {
        int months = settings.journeyMonths();
        LocalDate on = form.required("journeys.column.admitted_on").day("admittedOn", Journey::admittedOn);
        LocalDate followed = form.optional("journeys.column.followed_from")
                .hint("journeys.form.admission.followed")
                .day(
                        "followedFrom",
                        journey -> journey.followedFrom().equals(journey.admittedOn()) ? null : journey.followedFrom());
        LocalDate end = form.optional("journeys.column.planned_end")
                .hint("journeys.form.admission.planned", months)
                .day("plannedEnd", Journey::plannedEnd);
        return new Admission(on, followed, end, form.confirmed());
    }

    @Override
    void preset(Form form) {
        form.preset("admittedOn", LocalDate.now(clock));
    }

    @Override
    String said(Journey journey, Words words) {
        return words.say("journeys.done.admitted", words.date(journey.admittedOn()));
    }
}
