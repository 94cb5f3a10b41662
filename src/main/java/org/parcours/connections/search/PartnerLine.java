package org.parcours.connections.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.text.Language;

/// A partner as a list shows it today.
///
/// @param families codes that its open offers answer
/// @param stale how many of its open offers nobody confirmed for too long
/// @param saidOn the last day on which an open offer was said to stand; null where it has none
public record PartnerLine(
        UUID id,
        Partner.Kind kind,
        String name,
        @Nullable String nameArabic,
        @Nullable String country,
        @Nullable String city,
        List<String> families,
        int open,
        int stale,
        @Nullable LocalDate saidOn) {
    public String nameIn(Language language) {
        return language.nameOf(name, nameArabic);
    }

    /// The name in the other script; empty where it is not known.
    public String otherName(Language language) {
        return language.otherNameOf(name, nameArabic);
    }
}
