package org.parcours.connections;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Checks;
import org.parcours.text.Language;
import org.parcours.values.Email;
import org.parcours.values.Lines;

/// One of a partner's people.
///
/// @param part what they are there; null where nobody said
/// @param language that mails to them are written in
/// @param until last day; null while it lasts
public record Contact(
        UUID id,
        UUID partner,
        String name,
        @Nullable String nameArabic,
        @Nullable String part,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public Contact {
        name = name.strip();
    }

    /// Makes a new contact of a partner, under an id of its own.
    ///
    /// @throws org.parcours.text.Refused naming every field that does not fit
    public static Contact of(
            UUID partner,
            @Nullable String name,
            @Nullable String nameArabic,
            @Nullable String part,
            @Nullable String email,
            @Nullable String phone,
            Language language) {
        Checks checks = new Checks();
        checks.that(name != null && !name.isBlank(), "name", "connections.refused.contact.name");
        String line = checks.readText("name", name, Lines::one);
        String arabic = checks.readText("nameArabic", nameArabic, Lines::one);
        String position = checks.readText("part", part, Lines::one);
        Email address = checks.readText("email", email, Email::new);
        String number = checks.readText("phone", phone, Lines::one);
        checks.done();
        return new Contact(
                Ids.next(),
                partner,
                Objects.requireNonNull(line),
                arabic,
                position,
                address == null ? null : address.address(),
                number,
                language,
                null,
                null);
    }

    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }

    /// Unknown days are no reason to leave somebody out.
    public boolean thereOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
