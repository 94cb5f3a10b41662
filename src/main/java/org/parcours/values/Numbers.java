package org.parcours.values;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// The one reader of numbers as people write them: `1 234,5`, `1,234.5`, `1'234.5`, `١٬٢٣٤٫٥`, `(1 234)`, `12 %`.
///
/// One sign before the last three digits, as in `1,234`, may part decimals or thousands: both readings are told, unless
/// the style of a column leaves one.
public final class Numbers {
    private static final int DIGITS_BEFORE_COMMA = 15;
    private static final int DIGITS_BEHIND_COMMA = 20;

    private static final BigDecimal MOST_OF_SMALL = BigDecimal.valueOf(1_000_000_000);

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern PARTED = Pattern.compile("[0-9]{1,3}([ '])[0-9]{3}(?:\\1[0-9]{3})*(?:[.,٫][0-9]+)?");
    private static final Pattern COMMA_PARTS =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){2,}(?:[.٫][0-9]+)?|[0-9]{1,3},[0-9]{3}[.٫][0-9]+");
    private static final Pattern DOT_PARTS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3}){2,}(?:[,٫][0-9]+)?|[0-9]{1,3}\\.[0-9]{3}[,٫][0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*[.,٫][0-9]+");
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private Numbers() {}

    /// Reads a number of a column. A percentage is a share of one: `90 %` is 0.90.
    ///
    /// @param style decides between two readings; [NumberStyle#GUESS] tells both
    public static Parsed<BigDecimal> read(String typed, NumberStyle style) {
        Written written = Written.of(typed);
        String digits = written == null ? "" : written.digits();
        if (written != null && EITHER.matcher(digits).matches()) {
            boolean comma = digits.indexOf(',') > 0;
            BigDecimal decimal = written.signed(new BigDecimal(digits.replace(',', '.')));
            BigDecimal whole = written.signed(new BigDecimal(digits.replaceAll("[.,]", "")));
            return switch (style) {
                case FRENCH -> new Parsed.Ok<>(comma ? decimal : whole);
                case ENGLISH -> new Parsed.Ok<>(comma ? whole : decimal);
                case GUESS -> new Parsed.Ambiguous<>(Lines.shortened(typed), decimal, whole);
            };
        }
        String plain = plain(digits);
        if (written == null || plain.isEmpty()) {
            return Parsed.wrong("values.refused.number", Lines.shortened(typed));
        }
        BigDecimal number = written.signed(new BigDecimal(plain));
        return isBounded(number) ? new Parsed.Ok<>(number) : Parsed.wrong("values.refused.number-range");
    }

    /// Reads a number that stands alone, as in a field: what could be read in two ways is told in both.
    public static Parsed<BigDecimal> read(String typed) {
        return read(typed, NumberStyle.GUESS);
    }

    /// As [#read(String)], for a number without decimals: what could be read in two ways is read as the whole one of
    /// them.
    public static Parsed<BigDecimal> whole(String typed) {
        return whole(typed, NumberStyle.GUESS);
    }

    /// Reads a whole number that one person typed.
    ///
    /// @throws Refused where it is none
    public static int integer(String typed) {
        BigDecimal number = whole(typed).orRefuse();
        if (number.abs().compareTo(MOST_OF_SMALL) >= 0) {
            throw new Refused("values.refused.number-range");
        }
        return number.intValue();
    }

    /// Reads a whole number of at most nine digits, or -1 where there is none, for rules that ask for more than
    /// nothing.
    public static int small(String typed) {
        return whole(typed) instanceof Parsed.Ok<BigDecimal>(BigDecimal number)
                        && number.signum() >= 0
                        && number.compareTo(MOST_OF_SMALL) < 0
                ? number.intValue()
                : -1;
    }

    /// As [#read(String, NumberStyle)], for a number without decimals.
    public static Parsed<BigDecimal> whole(String typed, NumberStyle style) {
        return whole(read(typed, style), typed);
    }

    /// A number that was read, where it has no decimals.
    public static Parsed<BigDecimal> whole(Parsed<BigDecimal> read, String typed) {
        return switch (read) {
            case Parsed.Ok<BigDecimal>(BigDecimal value)
            when !isWhole(value) -> Parsed.wrong("values.refused.whole", Lines.shortened(typed));
            case Parsed.Ambiguous<BigDecimal>(String _, BigDecimal one, BigDecimal other)
            when !isWhole(one) -> new Parsed.Ok<>(other);
            default -> read.map(Numbers::plain);
        };
    }

    static boolean isWhole(BigDecimal number) {
        return isBounded(number) && number.stripTrailingZeros().scale() <= 0;
    }

    /// The style of a number or amount that has one meaning only; [NumberStyle#GUESS] where it tells nothing.
    public static NumberStyle onlyStyle(String typed) {
        return typed.indexOf(',') < 0 && typed.indexOf('.') < 0 ? NumberStyle.GUESS : Amounts.styleOf(typed);
    }

    static NumberStyle styleOf(String typed) {
        Written written = Written.of(typed);
        String digits = written == null ? "" : written.digits();
        if (EITHER.matcher(digits).matches() || plain(digits).isEmpty()) {
            return NumberStyle.GUESS;
        }
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (COMMA_PARTS.matcher(digits).matches()) {
            return NumberStyle.ENGLISH;
        }
        return DOT_PARTS.matcher(digits).matches() || comma > dot
                ? NumberStyle.FRENCH
                : dot > comma ? NumberStyle.ENGLISH : NumberStyle.GUESS;
    }

    /// Whether a number is one that people write: at most 15 digits before the comma and 20 behind it. A machine may
    /// send `1e-999999999`, which would fill the memory when it is written out.
    public static boolean isBounded(BigDecimal number) {
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= DIGITS_BEHIND_COMMA
                : number.scale() <= DIGITS_BEHIND_COMMA
                        && (long) number.precision() - number.scale() <= DIGITS_BEFORE_COMMA;
    }

    /// The number itself, if it is one that people write.
    ///
    /// @throws Refused where it is out of bounds
    public static BigDecimal bounded(BigDecimal number) {
        if (!isBounded(number)) {
            throw new Refused("values.refused.number-range");
        }
        return number;
    }

    /// Writes a number for a field so that it reads back: three decimals would read as thousands, so
    /// a nought is added to them.
    public static String written(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal plain = plain(number);
        return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// As a `BigDecimal` writes it, empty where the text is no number or has two readings.
    private static String plain(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return digits;
        }
        if (PARTED.matcher(digits).matches()
                || COMMA_PARTS.matcher(digits).matches()
                || DOT_PARTS.matcher(digits).matches()) {
            int last = lastOf(digits);
            boolean decimals = last > 0 && (digits.indexOf(digits.charAt(last)) == last);
            String before = (decimals ? digits.substring(0, last) : digits).replaceAll("[^0-9]", "");
            return decimals ? before + "." + digits.substring(last + 1) : before;
        }
        return DECIMAL.matcher(digits).matches()
                ? "0" + digits.replace(',', '.').replace('٫', '.')
                : "";
    }

    private static int lastOf(String digits) {
        return Math.max(digits.lastIndexOf('.'), Math.max(digits.lastIndexOf(','), digits.lastIndexOf('٫')));
    }
}
