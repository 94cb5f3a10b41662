package org.parcours.connections.hours.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.hours.Absence;
import org.parcours.connections.hours.Hours;
import org.parcours.connections.hours.OfficeHours;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Changes when a partner receives. The forms stand on the partner's page; what is refused is shown on a page of
/// its own.
@Controller
@RequestMapping("/partners/{id}")
@PreAuthorize("@connectionRules.mayOffer(#id)")
class HoursForms {
    private final Hours hours;
    private final Partners partners;
    private final Clock clock;

    HoursForms(Hours hours, Partners partners, Clock clock) {
        this.hours = hours;
        this.partners = partners;
        this.clock = clock;
    }

    private OfficeHours hours(UUID id, Fields<OfficeHours> form, Locale reader) {
        List<Option> days = Stream.of(DayOfWeek.values())
                .map(day -> new Option(
                        String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL_STANDALONE, reader)))
                .toList();
        String weekday = form.required("connections.field.weekday")
                .code("weekday", days, weekly -> String.valueOf(weekly.weekday().getValue()));
        return OfficeHours.of(
                id,
                weekday == null ? null : DayOfWeek.of(Integer.parseInt(weekday)),
                form.required("connections.field.starts").value("starts", HoursForms::time, OfficeHours::starts),
                form.required("connections.field.ends").value("ends", HoursForms::time, OfficeHours::ends),
                form.required("connections.field.minutes").whole("minutes", OfficeHours::minutes),
                form.required("connections.field.place").line("place", OfficeHours::place),
                LocalDate.now(clock));
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException noTime) {
            throw new Refused("connections.refused.time");
        }
    }

    @PostMapping("/hours")
    ModelAndView open(@PathVariable UUID id, Form form) {
        SmallForm<OfficeHours> small = form.small((Fields<OfficeHours> fields) ->
                        hours(id, fields, form.words().language().locale()))
                .named("connections.hours.add", "connections.add", "/partners/" + id + "/hours");
        return beneath(id, small).send(weekly -> {
            hours.open(weekly);
            return form.done("/partners/" + id + "#hours", "connections.saved");
        });
    }

    private <R> SmallForm<R> beneath(UUID id, SmallForm<R> form) {
        Partner partner = partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
        return form.beneath(partner.nameIn(form.form().words().language()), "/partners/" + id, "connections.cancel");
    }

    @DeleteMapping("/hours/{hours}")
    ModelAndView close(@PathVariable UUID id, @PathVariable("hours") UUID weekly, Form form) {
        return act(id, form, "connections.hours.closed", () -> hours.close(id, weekly));
    }

    private record Away(@Nullable LocalDate from, @Nullable LocalDate until) {}

    private static Away away(Fields<Absence> form) {
        return new Away(
                form.required("connections.field.from").day("awayFrom", Absence::from),
                form.required("connections.field.until").day("awayUntil", Absence::until));
    }

    @PostMapping("/absences")
    ModelAndView leave(@PathVariable UUID id, Form form) {
        SmallForm<Away> small = form.small(HoursForms::away)
                .named("connections.hours.leave", "connections.add", "/partners/" + id + "/absences");
        return beneath(id, small).send(away -> {
            hours.leave(id, away.from(), away.until());
            return form.done("/partners/" + id + "#hours", "connections.saved");
        });
    }

    @DeleteMapping("/absences/{absence}")
    ModelAndView stay(@PathVariable UUID id, @PathVariable UUID absence, Form form) {
        return act(id, form, "connections.saved", () -> hours.stay(id, absence));
    }

    private static ModelAndView act(UUID id, Form form, String done, Runnable change) {
        String page = "/partners/" + id + "#hours";
        return form.act(
                () -> {
                    change.run();
                    return form.done(page, done);
                },
                page);
    }
}
