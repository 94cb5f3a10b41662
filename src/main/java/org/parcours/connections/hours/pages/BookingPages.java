package org.parcours.connections.hours.pages;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.Bookings;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Books meetings with mentors for a startup: by somebody of it, or by who supports it.
@Controller
class BookingPages {
    private final Bookings bookings;
    private final Startups startups;
    private final Identities identities;

    BookingPages(Bookings bookings, Startups startups, Identities identities) {
        this.bookings = bookings;
        this.startups = startups;
        this.identities = identities;
    }

    /// Who is signed in for a startup begins at its mentors.
    @PreAuthorize("@bookingRules.mayLook()")
    @GetMapping("/mentors")
    String own(Model model) {
        List<UUID> own = SignedIn.current().stream()
                .flatMap(person -> person.scope().dossiers().stream())
                .filter(id -> startups.byId(id).isPresent())
                .toList();
        if (!own.isEmpty()) {
            return "redirect:/startups/" + own.getFirst() + "/mentors";
        }
        model.addAttribute("receiving", bookings.receiving());
        return "connections/hours/mentors";
    }

    @PreAuthorize("@bookingRules.mayBook(#id)")
    @GetMapping("/startups/{id}/mentors")
    ModelAndView choose(@PathVariable UUID id, Form form) {
        Startup startup = startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
        return new ModelAndView(
                "connections/hours/book",
                "view",
                new BookingView(
                        startup,
                        bookings.receiving(),
                        bookings.ofStartup(id),
                        BookingForm.preset(form, guest(id)),
                        "/startups/" + id + "/bookings"));
    }

    /// Who is written to unless somebody else is named: who is signed in for the startup, else one of its founders.
    private Booking.Guest guest(UUID startup) {
        SignedIn person = SignedIn.current().orElseThrow(() -> new NotHere("nobody is signed in"));
        Booking.Guest signedIn = new Booking.Guest(person.name(), person.email(), person.language());
        return person.holds(Role.STARTUP)
                ? signedIn
                : identities.of(startup).founders().stream()
                        .filter(founder -> founder.email() != null && founder.until() == null)
                        .findFirst()
                        .map(founder -> guest(founder, person.language()))
                        .orElse(signedIn);
    }

    private static Booking.Guest guest(Identity.Founder founder, Language language) {
        return new Booking.Guest(founder.name(), Objects.requireNonNull(founder.email()), language);
    }

    @PreAuthorize("@bookingRules.mayBook(#id)")
    @PostMapping("/startups/{id}/bookings")
    ModelAndView book(@PathVariable UUID id, Form form) {
        return form.send(
                BookingForm::read,
                wish -> {
                    bookings.book(wish.partner(), id, wish.starts(), wish.topic(), wish.guest());
                    return form.done("/startups/" + id + "/mentors", "connections.booking.done");
                },
                () -> choose(id, form));
    }

    @PreAuthorize("@bookingRules.mayCancel(#id)")
    @DeleteMapping("/bookings/{id}")
    ModelAndView cancel(@PathVariable UUID id, Form form) {
        return form.act(
                () -> {
                    Booking cancelled = bookings.cancel(id);
                    return form.done(
                            SignedIn.currentHolds(Role.PARTNER)
                                    ? "/partners/" + cancelled.partner()
                                    : "/startups/" + cancelled.startup() + "/mentors",
                            "connections.booking.cancelled");
                },
                "/");
    }
}
