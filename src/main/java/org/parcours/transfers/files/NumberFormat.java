package org.parcours.transfers.files;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.values.Amounts;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;

/// What a number format of a workbook says of its numbers (ECMA-376 part 1, 18.8.30 and 18.8.31).
///
/// @param isDate whether it shows a day or a time of day
/// @param unit what one of the number is, if it names a currency: one dirham, or a million of them
record NumberFormat(boolean isDate, Amounts.@Nullable Quantity unit) {
    static final NumberFormat GENERAL = new NumberFormat(false, null);

    private static final Pattern NOT_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|;.*");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ydhsm]");

    /// A quoted text, a currency with perhaps its language as `[$€-40C]`, or a symbol that stands by itself.
    private static final Pattern NAMED =
            Pattern.compile("\"([^\"]*)\"|\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]|([€£])|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    /// Digits that are shown in thousands or millions: the number itself is whole.
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0-9#?,])");

    /// Returns what a format says.
    ///
    /// @param id of a format that is built in, unless it is spelled out: 14 to 22 are days and times, 27 to 36 and
    /// 50 to 58 those of East Asia
    static NumberFormat of(int id, @Nullable String format) {
        if (format == null) {
            return new NumberFormat(
                    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58),
                    null);
        }
        return isDate(format.toLowerCase(Locale.ROOT))
                ? new NumberFormat(true, null)
                : new NumberFormat(false, unit(format));
    }

    private static boolean isDate(String format) {
        return !ELAPSED.matcher(format).find()
                && DATE_LETTERS
                        .matcher(NOT_OF_A_DATE
                                .matcher(format.replace("general", ""))
                                .replaceAll(""))
                        .find();
    }

    /// The first unit that it names: all sections are of one.
    private static Amounts.@Nullable Quantity unit(String format) {
        return NAMED.matcher(format)
                .results()
                .flatMap(named -> Stream.of(named.group(1), named.group(2), named.group(3)))
                .filter(Objects::nonNull)
                .flatMap(named -> Stream.ofNullable(one(named)))
                .findFirst()
                .map(one -> SCALED.matcher(format).find() ? new Amounts.Quantity(BigDecimal.ONE, one.currency()) : one)
                .orElse(null);
    }

    private static Amounts.@Nullable Quantity one(String named) {
        return Amounts.read("1 " + named, NumberStyle.GUESS) instanceof Parsed.Ok<Amounts.Quantity>(var one)
                        && one.currency() != null
                ? one
                : null;
    }
}
