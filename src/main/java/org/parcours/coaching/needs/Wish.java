package org.parcours.coaching.needs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Countries;
import org.parcours.text.Refused;
import org.parcours.values.Currency;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;

/// What a need asks for in figures and codes, as far as it was said. Which of it a family asks, its `Shape` says.
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
        said().forEach((field, said) -> {
            if (said && !shape.fields().contains(field)) {
                throw NeedRefusal.NOT_OF_FAMILY.of(field);
            }
        });
        if (amount != null && (amount.signum() <= 0 || !Numbers.isBounded(amount))) {
            throw NeedRefusal.NO_AMOUNT.of("amount");
        }
        if (horizonMonths != null && (horizonMonths < 1 || horizonMonths > 120)) {
            throw NeedRefusal.HORIZON.of("horizonMonths");
        }
        return new Wish(
                amount,
                amount == null ? null : unit(currency),
                instrument,
                horizonMonths,
                countries.stream().map(Wish::country).toList(),
                sectors,
                customer,
                skill,
                level);
    }

    private static String unit(@Nullable String currency) {
        if (currency == null || currency.isBlank()) {
            throw Refusal.CURRENCY_MISSING.of("currency");
        }
        try {
            return new Currency(currency).code();
        } catch (Refused unknown) {
            throw Refused.field("currency", unknown.key(), currency);
        }
    }

    private static String country(String written) {
        return Countries.code(written).orElseThrow(() -> NeedRefusal.NO_COUNTRY.of("countries", written));
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
