package org.parcours.connections;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Countries;
import org.parcours.text.Refused;
import org.parcours.values.Currency;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;

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

    private static final int MOST_A_MONTH = 1_000;

    public Terms {
        instruments = List.copyOf(instruments);
        stages = List.copyOf(stages);
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
        customers = List.copyOf(customers);
        skills = List.copyOf(skills);
    }

    /// These terms as they may come in: codes as they are stored, a currency only beside amounts.
    ///
    /// @throws Refused with every field that does not fit
    Terms checked() {
        Checks checks = new Checks();
        boolean ticket = ticketFrom != null || ticketTo != null;
        checks.that(isAmount(ticketFrom), "ticketFrom", "connections.refused.amount")
                .that(isAmount(ticketTo), "ticketTo", "connections.refused.amount")
                .that(
                        ticketFrom == null || ticketTo == null || ticketTo.compareTo(ticketFrom) >= 0,
                        "ticketTo",
                        "connections.refused.ticket");
        Currency unit = ticket ? checks.readText("currency", currency, Currency::new) : null;
        checks.that(!ticket || unit != null, "currency", "connections.refused.currency");
        List<String> kinds = checks.readAll("instruments", instruments, code -> among(INSTRUMENTS, code));
        List<String> buyers = checks.readAll("customers", customers, code -> among(CUSTOMERS, code));
        String upTo = checks.readText("level", level, code -> among(LEVELS, code));
        List<String> where = checks.readAll("countries", countries, Countries::read);
        List<String> taught = checks.readAll("skills", skills, Lines::one);
        checks.that(isAMonth(hoursAMonth), "hoursAMonth", "connections.refused.hours", MOST_A_MONTH)
                .done();
        return new Terms(
                ticketFrom,
                ticketTo,
                unit == null ? null : unit.code(),
                kinds,
                stages,
                sectors,
                where,
                buyers,
                taught,
                upTo,
                hoursAMonth);
    }

    private static boolean isAmount(@Nullable BigDecimal amount) {
        return amount == null || (Numbers.isBounded(amount) && amount.signum() >= 0);
    }

    /// Whether a number of hours or introductions is one of a month.
    static boolean isAMonth(@Nullable Integer number) {
        return number == null || (number >= 1 && number <= MOST_A_MONTH);
    }

    private static String among(List<String> codes, String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!codes.contains(code)) {
            throw new Refused("text.refused.code", written);
        }
        return code;
    }
}
