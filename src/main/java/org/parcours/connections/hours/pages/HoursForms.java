package org.parcours.connections.hours.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.parcours.connections.hours.Hours;
import org.parcours.connections.hours.OfficeHours;
import org.parcours.text.Days;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Changes when a partner receives, in its place on the partner's page.
@Controller
class HoursForms {
    private final Hours hours;
    private final Clock clock;

    HoursForms(Hours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @PostMapping("/partners/{id}/hours")
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String weekday,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place,
            Page page,
            RedirectAttributes after) {
        return done(
                id,
                "connections.saved",
                page,
                after,
                () -> hours.open(new OfficeHours(
                        id,
                        id,
                        weekday.matches("[1-7]") ? DayOfWeek.of(Integer.parseInt(weekday)) : DayOfWeek.MONDAY,
                        time("starts", starts),
                        time("ends", ends),
                        minutes.matches("[0-9]{1,3}") ? Integer.parseInt(minutes) : 0,
                        place,
                        LocalDate.now(clock),
                        null)));
    }

    private static LocalTime time(String field, String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException noTime) {
            throw Refused.field(field, "connections.refused.time");
        }
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @DeleteMapping("/partners/{id}/hours/{hours}")
    String close(@PathVariable UUID id, @PathVariable("hours") UUID weekly, Page page, RedirectAttributes after) {
        return done(id, "connections.hours.closed", page, after, () -> hours.close(id, weekly));
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @PostMapping("/partners/{id}/absences")
    String leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String awayFrom,
            @RequestParam(defaultValue = "") String awayUntil,
            Page page,
            RedirectAttributes after) {
        return done(
                id,
                "connections.saved",
                page,
                after,
                () -> hours.leave(id, day("awayFrom", awayFrom), day("awayUntil", awayUntil)));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return Days.read(typed);
        } catch (DateTimeException noDay) {
            throw Refused.field(field, "connections.refused.day");
        }
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @DeleteMapping("/partners/{id}/absences/{absence}")
    String stay(@PathVariable UUID id, @PathVariable UUID absence, Page page, RedirectAttributes after) {
        return done(id, "connections.saved", page, after, () -> hours.stay(id, absence));
    }

    private static String done(UUID id, String done, Page page, RedirectAttributes after, Runnable change) {
        try {
            change.run();
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say(done)));
        } catch (Refused refused) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/partners/" + id + "#hours";
    }
}
