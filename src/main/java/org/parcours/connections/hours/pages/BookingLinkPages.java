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
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String send(@PathVariable UUID id, BookingForm form, Page page, RedirectAttributes after) {
        Booking.Guest guest = form.guest();
        try {
            links.send(id, guest);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.booking.sent", guest.email())));
        } catch (Refused refused) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/startups/" + id + "/mentors";
    }

    @OpenToAll
    @GetMapping("/mentors/link/{secret}")
    String choose(@PathVariable String secret, Model model) {
        Link link = look(secret);
        return choose(secret, BookingForm.of(new Booking.Guest("", link.holder(), link.language())), link, model);
    }

    @OpenToAll
    @PostMapping("/mentors/link/{secret}")
    String book(@PathVariable String secret, BookingForm form, Page page, Model model) {
        try {
            // nobody is signed in: the link is the proof, and books for its one startup
            Scope.SYSTEM.run(() -> links.book(secret, form.partnerId(), form.moment(), form.subject(), form.guest()));
        } catch (Refused refused) {
            return choose(secret, form.refused(refused.in(page.words())), look(secret), model);
        }
        return "connections/hours/booked";
    }

    private Link look(String secret) {
        return Scope.SYSTEM.call(() -> links.look(secret)); // nobody is signed in: the link is the proof
    }

    private String choose(String secret, BookingForm form, Link link, Model model) {
        Startup startup = Scope.SYSTEM
                .call(() -> startups.byId(link.subject()))
                .orElseThrow(() -> new NotHere("startup " + link.subject()));
        model.addAttribute(
                "view", new BookingView(startup, bookings.receiving(), List.of(), form, "/mentors/link/" + secret));
        return "connections/hours/book-by-link";
    }
}
