package org.parcours.connections.hours.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.hours.Booking;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;

/// A meeting as somebody wants to book it.
record BookingForm(UUID partner, Instant starts, String topic, Booking.Guest guest) {
    /// Partner and moment stand in one field, as `<id> 2024-05-31T09:00:00Z`.
    static BookingForm read(Fields<BookingForm> form) {
        @Nullable BookingForm slot = form.value("starts", BookingForm::slot, slotted -> slotted);
        @Nullable String topic = form.line("topic", BookingForm::topic);
        @Nullable String name = form.line("name", any -> null);
        @Nullable String email = form.line("email", any -> null);
        @Nullable Language language = form.value("language", Language::of, any -> null);
        Booking.Guest guest = new Booking.Guest(
                name == null ? "" : name, email == null ? "" : email, language == null ? Language.FRENCH : language);
        if (slot == null) {
            throw Refused.field("starts", "connections.refused.slot");
        }
        return new BookingForm(slot.partner(), slot.starts(), topic == null ? "" : topic, guest);
    }

    private static BookingForm slot(String typed) {
        try {
            String[] parts = typed.split(" ", 2);
            return new BookingForm(
                    UUID.fromString(parts[0]),
                    Instant.parse(parts[parts.length - 1]),
                    "",
                    new Booking.Guest("", "", Language.FRENCH));
        } catch (IllegalArgumentException | DateTimeException none) {
            throw new Refused("connections.refused.slot");
        }
    }

    @Override
    public String toString() {
        return partner + " " + starts;
    }

    /// Writes who is probably the guest.
    static Form preset(Form form, Booking.Guest guest) {
        return form.preset("name", guest.name())
                .preset("email", guest.email())
                .preset("language", guest.language().tag());
    }
}
