package org.parcours.coaching.needs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;

/// What a need asks for in figures and codes, as far as it was said. Which of it a family asks, its `Shape`
/// says.
///
/// @param currency ISO 4217; there exactly where the amount is
/// @param horizonMonths within how many months it is wanted
/// @param countries ISO 3166 alpha-2
/// @param sectors codes of the settable list of sectors
public record Wish(
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Instrument instrument,
        @Nullable Integer horizonMonths,
        List<String> countries,
        List<String> sectors,
        @Nullable Customer customer,
        @Nullable String skill,
        @Nullable Level level) {
    public static final Wish NOTHING = new Wish(null, null, null, null, List.of(), List.of(), null, null, null);

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public enum Instrument {
        GRANT,
        LOAN,
        HONOUR_LOAN,
        EQUITY,
        CONVERTIBLE,
        GUARANTEE
    }

    public enum Customer {
        B2B,
        B2C,
        B2G
    }

    public enum Level {
        BASIC,
        ADVANCED,
        EXPERT
    }

    public Wish {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        skill = skill == null || skill.isBlank() ? null : skill.strip();
    }

    /// The wish, where it can be one of a need of this shape.
    ///
    /// @throws org.parcours.text.Refused naming the field that is wrong, or that this family does not ask
    public Wish checked(Shape shape) {
        var _ = Lines.line("skill", skill);
        if (amount != null) {
            var _ = Numbers.bounded(amount);
        }
        said().forEach((field, said) -> {
            if (said && !shape.fields().contains(field)) {
                throw NeedRefusal.NOT_OF_FAMILY.of(field);
            }
        });
        if (amount != null && amount.signum() <= 0) {
            throw NeedRefusal.NO_AMOUNT.of("amount");
        }
        if (amount != null && (currency == null || !currency.matches("[A-Z]{3}"))) {
            throw Refusal.CURRENCY_UNKNOWN.of("currency");
        }
        if (horizonMonths != null && (horizonMonths < 1 || horizonMonths > 120)) {
            throw NeedRefusal.HORIZON.of("horizonMonths");
        }
        countries.stream().filter(code -> !COUNTRIES.contains(code)).findFirst().ifPresent(unknown -> {
            throw NeedRefusal.NO_COUNTRY.of("countries", unknown);
        });
        return amount == null && currency != null
                ? new Wish(null, null, instrument, horizonMonths, countries, sectors, customer, skill, level)
                : this;
    }

    /// In the order of a form, so that the first that is wrong is named.
    private Map<String, Boolean> said() {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("amount", amount != null);
        said.put("instrument", instrument != null);
        said.put("horizonMonths", horizonMonths != null);
        said.put("countries", !countries.isEmpty());
        said.put("sectors", !sectors.isEmpty());
        said.put("customer", customer != null);
        said.put("skill", skill != null);
        said.put("level", level != null);
        return said;
    }
}
