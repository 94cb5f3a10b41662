package org.parcours.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates, numbers and amounts as one reader writes them. Local habits: `31/05/2024`, `90 %`, `4,2 MDH`, `180 000 DH`.
public abstract sealed class Formats permits Words {
    private static final String NARROW = "\u202f";
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final Language language;
    private final Digits digits;
    private final ULocale numbers;
    private final LocalizedNumberFormatter plain;
    private final String[] months;

    Formats(Language language, Digits digits) {
        this.language = language;
        this.digits = digits;
        this.numbers = language.formats(digits);
        this.plain = NumberFormatter.withLocale(numbers).roundingMode(RoundingMode.HALF_UP);
        this.months = new DateFormatSymbols(numbers).getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    }

    public Language language() {
        return language;
    }

    public Digits digits() {
        return digits;
    }

    public abstract String say(String key, @Nullable Object... arguments);

    /// `31/05/2024`; empty where there is no date.
    public String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : digits.write(String.format(
                        Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }

    /// `31 mai 2024`, with the month names used in Morocco in Arabic.
    public String longDate(@Nullable LocalDate day) {
        return day == null ? "" : digits.write(day.getDayOfMonth() + " ") + month(YearMonth.from(day));
    }

    /// `mai 2024`.
    public String month(YearMonth month) {
        return months[month.getMonthValue() - 1] + " " + year(month.getYear());
    }

    /// A year is never grouped.
    public String year(int year) {
        return digits.write(Integer.toString(year));
    }

    /// `31/05/2024 14:05`, of a moment already put in the reader's zone.
    public String moment(@Nullable LocalDateTime moment) {
        return moment == null
                ? ""
                : date(moment.toLocalDate())
                        + digits.write(String.format(Locale.ROOT, " %02d:%02d", moment.getHour(), moment.getMinute()));
    }

    /// `1 234`.
    public String integer(long number) {
        return signed(Long.signum(number), plain.format(number).toString());
    }

    /// Rounded half up, exactly so many decimals.
    public String decimal(Number number, int decimals) {
        return signed(
                number.doubleValue(),
                plain.precision(Precision.fixedFraction(decimals))
                        .format(number)
                        .toString());
    }

    /// A share of one as whole percents: 0.9 is `90 %`.
    public String percent(double share) {
        return percent(share, 0);
    }

    public String percent(double share, int decimals) {
        return signed(share, hundredths(share, decimals) + percentSign());
    }

    /// `86,4 – 92,8 %`, of two shares of one.
    public String percentRange(double lower, double upper, int decimals) {
        return isolated(hundredths(lower, decimals) + " – " + hundredths(upper, decimals) + percentSign());
    }

    /// `12 – 15`.
    public String range(long lower, long upper) {
        return isolated(plain.format(lower) + " – " + plain.format(upper));
    }

    /// From a million on in millions with at most two decimals (`4,2 MDH`), below it in full.
    ///
    /// @param currency ISO 4217 code
    public String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        return amount.abs().compareTo(MILLION) < 0
                ? moneyInFull(amount, currency)
                : unit("text.money.millions", amount.divide(MILLION), currency);
    }

    /// `4 237 500 DH`, with cents only where there are some.
    public String moneyInFull(BigDecimal amount, String currency) {
        return unit("text.money", amount, currency);
    }

    /// A unit by its name: `dirhams marocains` for a currency (ISO 4217), any other as it is written.
    public String unit(String unit) {
        return unit.matches("[A-Z]{3}")
                ? Currency.getInstance(unit).getName(numbers, Currency.PLURAL_LONG_NAME, "other", null)
                : unit;
    }

    /// `4 ans et 3 mois`; days only where there is no whole month.
    public String duration(Period period) {
        Period whole = period.normalized();
        if (whole.toTotalMonths() == 0) {
            return say("text.duration.days", whole.get(ChronoUnit.DAYS));
        }
        if (whole.getYears() == 0) {
            return say("text.duration.months", whole.getMonths());
        }
        String years = say("text.duration.years", whole.getYears());
        return whole.getMonths() == 0
                ? years
                : say("text.duration.and", years, say("text.duration.months", whole.getMonths()));
    }

    ULocale numbers() {
        return numbers;
    }

    private String unit(String key, BigDecimal amount, String currency) {
        Precision precision = amount.stripTrailingZeros().scale() <= 0
                ? Precision.integer()
                : key.equals("text.money") ? Precision.fixedFraction(2) : Precision.maxFraction(2);
        String number = signed(
                amount.signum(), plain.precision(precision).format(amount).toString());
        return currency.equals("MAD") ? say(key + ".dirham", number) : say(key + ".other", number, currency);
    }

    private String hundredths(double share, int decimals) {
        return plain.precision(Precision.fixedFraction(decimals))
                .format(BigDecimal.valueOf(share).movePointRight(2))
                .toString();
    }

    private String percentSign() {
        return switch (language) {
            case FRENCH -> NARROW + "%";
            case ENGLISH -> "%";
            case ARABIC -> digits == Digits.ARABIC ? "٪" : "%";
        };
    }

    private String signed(double number, String written) {
        return number < 0 ? isolated(written) : written;
    }

    /// In a line from right to left a range or a minus sign would be turned round: U+2066 … U+2069 keep it whole.
    private String isolated(String written) {
        return language.rightToLeft() ? "\u2066" + written + "\u2069" : written;
    }
}
