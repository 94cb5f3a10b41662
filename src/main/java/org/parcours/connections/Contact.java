package org.parcours.connections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

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
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }

    /// Unknown days are no reason to leave somebody out.
    public boolean thereOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
