package org.parcours.connections.hours.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.hours.Booking;
import org.parcours.text.Language;
import org.parcours.text.Refused;

/// A booking as it was typed.
///
/// @param slot partner and moment, as `<id> 2024-05-31T09:00:00Z`
/// @param error sentence of what is wrong; empty where nothing is
public record BookingForm(
        @Nullable String slot,
        @Nullable String topic,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String error) {
    public BookingForm {
        slot = text(slot);
        topic = text(topic);
        name = text(name);
        email = text(email);
        language = text(language);
        error = text(error);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static BookingForm of(Booking.Guest guest) {
        return new BookingForm(
                "", "", guest.name(), guest.email(), guest.language().tag(), "");
    }

    BookingForm refused(String why) {
        return new BookingForm(slot, topic, name, email, language, why);
    }

    String subject() {
        return text(topic);
    }

    UUID partnerId() {
        try {
            return UUID.fromString(text(slot).split(" ", 2)[0]);
        } catch (IllegalArgumentException none) {
            throw Refused.field("starts", "connections.refused.slot");
        }
    }

    Instant moment() {
        try {
            return Instant.parse(text(slot).replaceFirst("^\\S* ?", ""));
        } catch (DateTimeException none) {
            throw Refused.field("starts", "connections.refused.slot");
        }
    }

    Booking.Guest guest() {
        return new Booking.Guest(text(name), text(email), Language.of(text(language)));
    }
}
