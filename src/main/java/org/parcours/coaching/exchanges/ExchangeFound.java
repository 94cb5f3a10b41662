package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// An exchange among those of many startups.
///
/// @param person name of who spoke with the startup
/// @param promised how many of its next steps are still to be done
public record ExchangeFound(
        UUID id,
        UUID startup,
        String name,
        @Nullable String nameArabic,
        LocalizedText park,
        Exchange.Kind kind,
        LocalDate heldOn,
        String person,
        String about,
        boolean shared,
        int promised) {
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
