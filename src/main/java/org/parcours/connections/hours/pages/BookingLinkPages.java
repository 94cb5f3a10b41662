package org.parcours.connections.hours.pages;

import java.util.List;
import java.util.UUID;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.BookingLinks;
import org.parcours.connections.hours.Bookings;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.text.Language;
import org.parcours.values.Email;
import org.parcours.web.NotHere;
import org.parcours.web.OpenToAll;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The link with which somebody of a startup books one meeting. Opening it shows the free times; only
/// booking uses it.
@Controller
class BookingLinkPages {
    private final BookingLinks links;
    private final Bookings bookings;
    private final Startups startups;

    BookingLinkPages(BookingLinks links, Bookings bookings, Startups startups) {
        this.links = links;
        this.bookings = bookings;
        this.startups = startups;
    }

    @PreAuthorize("@bookingRules.mayBook(#id)")
    @PostMapping("/startups/{id}/mentors/link")
    ModelAndView send(@PathVariable UUID id, Form form) {
        String page = "/startups/" + id + "/mentors";
        return form.act(
                () -> {
                    String email = new Email(form.typed("email")).address();
                    links.send(id, new Booking.Guest(form.typed("name"), email, Language.of(form.typed("language"))));
                    return form.done(page, "connections.booking.sent", email);
                },
                page);
    }

    @OpenToAll
    @GetMapping("/mentors/link/{secret}")
    ModelAndView choose(@PathVariable String secret, Form form) {
        Link link = Scope.SYSTEM.call(() -> links.look(secret)); // nobody is signed in: the link is the proof
        Startup startup = Scope.SYSTEM
                .call(() -> startups.byId(link.subject()))
                .orElseThrow(() -> new NotHere("startup " + link.subject()));
        BookingForm.preset(form, new Booking.Guest("", link.holder(), link.language()));
        return new ModelAndView(
                "connections/hours/book-by-link",
                "view",
                new BookingView(startup, bookings.receiving(), List.of(), form, "/mentors/link/" + secret));
    }

    @OpenToAll
    @PostMapping("/mentors/link/{secret}")
    ModelAndView book(@PathVariable String secret, Form form) {
        return form.answer(
                BookingForm::read,
                wish -> {
                    // nobody is signed in: the link is the proof, and books for its one startup
                    Scope.SYSTEM.run(
                            () -> links.book(secret, wish.partner(), wish.starts(), wish.topic(), wish.guest()));
                    return new ModelAndView("connections/hours/booked");
                },
                () -> choose(secret, form));
    }
}
