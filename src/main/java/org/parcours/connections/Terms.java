package org.parcours.connections;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// To whom an offer is made, in the fields that a need of its family has. An empty list restricts nothing.
///
/// @param ticketFrom least amount, with its currency (ISO 4217); null where there is none
/// @param instruments `GRANT`, `LOAN`, `HONOUR_LOAN`, `EQUITY`, `CONVERTIBLE`, `GUARANTEE`
/// @param stages codes of the settable stages
/// @param sectors codes of the settable sectors
/// @param countries ISO 3166 alpha-2
/// @param customers `B2B`, `B2C`, `B2G`
/// @param level up to which it teaches: `BASIC`, `ADVANCED`, `EXPERT`
public record Terms(
        @Nullable BigDecimal ticketFrom,
        @Nullable BigDecimal ticketTo,
        @Nullable String currency,
        List<String> instruments,
        List<String> stages,
        List<String> sectors,
        List<String> countries,
        List<String> customers,
        List<String> skills,
        @Nullable String level,
        @Nullable Integer hoursAMonth) {
    public static final List<String> INSTRUMENTS =
            List.of("GRANT", "LOAN", "HONOUR_LOAN", "EQUITY", "CONVERTIBLE", "GUARANTEE");
    public static final List<String> CUSTOMERS = List.of("B2B", "B2C", "B2G");
    public static final List<String> LEVELS = List.of("BASIC", "ADVANCED", "EXPERT");
    public static final Terms NONE =
            new Terms(null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    public Terms {
        instruments = List.copyOf(instruments);
        stages = List.copyOf(stages);
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
        customers = List.copyOf(customers);
        skills = List.copyOf(skills);
        if (ticketFrom != null && ticketTo != null && ticketTo.compareTo(ticketFrom) < 0) {
            throw Refused.field("ticketTo", "connections.refused.ticket");
        }
        if (currency == null && (ticketFrom != null || ticketTo != null)) {
            throw Refused.field("currency", "connections.refused.currency");
        }
        if (hoursAMonth != null && hoursAMonth < 1) {
            throw Refused.field("hoursAMonth", "connections.refused.hours");
        }
    }
}
