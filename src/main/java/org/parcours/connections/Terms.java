package org.parcours.connections;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;

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
    }

    /// What comes in about the terms of an offer. A currency without an amount says nothing.
    ///
    /// @throws org.parcours.text.Refused with every field that does not fit
    public static Terms of(
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
        boolean noTicket = ticketFrom == null && ticketTo == null;
        new Checks()
                .that(
                        ticketFrom == null || ticketTo == null || ticketTo.compareTo(ticketFrom) >= 0,
                        "ticketTo",
                        "connections.refused.ticket")
                .that(noTicket || currency != null, "currency", "connections.refused.currency")
                .that(INSTRUMENTS.containsAll(instruments), "instruments", "connections.refused.choose")
                .that(Partner.COUNTRIES.containsAll(countries), "countries", "connections.refused.choose")
                .that(CUSTOMERS.containsAll(customers), "customers", "connections.refused.choose")
                .that(level == null || LEVELS.contains(level), "level", "connections.refused.choose")
                .that(hoursAMonth == null || hoursAMonth > 0, "hoursAMonth", "connections.refused.hours")
                .done();
        return new Terms(
                ticketFrom,
                ticketTo,
                noTicket ? null : currency,
                instruments,
                stages,
                sectors,
                countries,
                customers,
                skills,
                level,
                hoursAMonth);
    }
}
