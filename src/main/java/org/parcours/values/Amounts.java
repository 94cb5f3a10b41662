package org.parcours.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// The one reader of amounts as people write them: `4,2 MDH`, `180 000 DH`, `MAD 1.5M`, `12 k€`, `(12 000)`,
/// `1,5 million de dirhams`, `٥٠ ألف درهم`.
public final class Amounts {
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("[-+]? ?(?:[0-9]|[.,٫](?=[0-9]))[0-9.,٫' ]*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()+-]*)\\)([^0-9()]*)");

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mln", 6),
            Map.entry("mio", 6),
            Map.entry("md", 9),
            Map.entry("mds", 9),
            Map.entry("mrd", 9),
            Map.entry("mrds", 9),
            Map.entry("bn", 9),
            Map.entry("mille", 3),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("milliard", 9),
            Map.entry("milliards", 9),
            Map.entry("thousand", 3),
            Map.entry("billion", 9),
            Map.entry("ألف", 3),
            Map.entry("الف", 3),
            Map.entry("ألفا", 3),
            Map.entry("آلاف", 3),
            Map.entry("الاف", 3),
            Map.entry("مليون", 6),
            Map.entry("مليونا", 6),
            Map.entry("ملايين", 6),
            Map.entry("مليار", 9),
            Map.entry("مليارا", 9),
            Map.entry("مليارات", 9));

    /// What is said without a number: one, or two.
    private static final Map<String, Long> NUMBERS = Map.of(
            "ألف", 1_000L,
            "الف", 1_000L,
            "ألفا", 2_000L,
            "ألفي", 2_000L,
            "مليون", 1_000_000L,
            "مليونا", 2_000_000L,
            "مليوني", 2_000_000L,
            "مليار", 1_000_000_000L,
            "مليارا", 2_000_000_000L,
            "ملياري", 2_000_000_000L);

    /// What stands right before a currency; `MMDH` are milliards in Morocco.
    private static final List<String> PREFIXES = List.of("k", "m", "mm", "md", "mrd", "bn");

    private Amounts() {}

    /// An amount, with the currency that is written beside it.
    ///
    /// @param currency null where none is written
    public record Quantity(BigDecimal amount, @Nullable Currency currency) {
        /// The amount itself, or null if there is none.
        public static @Nullable BigDecimal amountOf(@Nullable Quantity quantity) {
            return quantity == null ? null : quantity.amount();
        }
    }

    /// Reads an amount of a column.
    ///
    /// @param style decides between two readings; [NumberStyle#GUESS] tells both
    public static Parsed<Quantity> read(String typed, NumberStyle style) {
        Parts parts = Parts.of(typed);
        return parts == null
                ? Parsed.wrong("values.refused.amount", Lines.shortened(typed))
                : parts.quantity(typed, Numbers.read(parts.number(), style));
    }

    /// Reads an amount that stands alone, as in a field.
    public static Parsed<Quantity> read(String typed) {
        return read(typed, NumberStyle.GUESS);
    }

    /// The currency of an amount: the one that it names, else the one that is said beside it.
    ///
    /// @param field of the amount
    /// @throws Refused naming the field, where the two differ
    public static @Nullable String currency(String field, @Nullable Quantity amount, @Nullable String said) {
        Currency named = amount == null ? null : amount.currency();
        if (named == null || (said != null && !said.isBlank() && !Currency.isKnown(said))) {
            return said;
        }
        if (said != null && !said.isBlank() && !named.equals(new Currency(said))) {
            throw Refused.field(field, "values.refused.two-currencies", named.code(), said.strip());
        }
        return named.code();
    }

    /// The style of an amount that has one meaning only; [NumberStyle#GUESS] where it tells nothing.
    static NumberStyle styleOf(String typed) {
        Parts parts = Parts.of(typed);
        return Numbers.styleOf(parts == null ? typed : parts.number());
    }

    /// @param number the digits with their sign
    /// @param power of ten, told by a word
    private record Parts(String number, int power, @Nullable Currency currency) {
        static @Nullable Parts of(String typed) {
            if (typed.length() > LONGEST) {
                return null;
            }
            String text = Written.latin(typed);
            Matcher brackets = IN_BRACKETS.matcher(text);
            boolean negative = brackets.matches();
            String bare = negative ? brackets.group(1) + " " + brackets.group(2) : text;
            Matcher number = NUMBER.matcher(bare);
            boolean found = number.find();
            String digits = found ? number.group().replaceFirst("[' ]+$", "") : "";
            String words = found
                    ? bare.substring(0, number.start()) + " " + bare.substring(number.start() + digits.length())
                    : bare;
            Parts parts = new Parts(negative && !digits.isEmpty() ? "(" + digits + ")" : digits, 0, null);
            for (String word : words.replace("d'", " ").strip().split(" +", -1)) {
                parts = parts == null ? null : parts.with(word, word.toLowerCase(Locale.ROOT));
            }
            return parts == null || parts.number().isEmpty() ? null : parts;
        }

        private @Nullable Parts with(String word, String small) {
            Long said = NUMBERS.get(word);
            if (number.isEmpty() && said != null) {
                return new Parts(said.toString(), 0, currency);
            }
            if (word.isEmpty() || small.equals("de") || POWERS.containsKey(small)) {
                return times(POWERS.getOrDefault(small, 0), currency);
            }
            Currency whole = Currency.named(word);
            if (whole != null) {
                return times(0, whole);
            }
            return PREFIXES.stream()
                    .filter(small::startsWith)
                    .flatMap(prefix -> Stream.ofNullable(Currency.named(word.substring(prefix.length())))
                            .map(behind -> times(POWERS.getOrDefault(prefix, 9), behind)))
                    .findFirst()
                    .orElse(null);
        }

        /// Null where a second currency is named, or more than a thousand milliards.
        private @Nullable Parts times(int factor, @Nullable Currency named) {
            boolean another = currency != null && named != null && !currency.equals(named);
            return another || power + factor > 12
                    ? null
                    : new Parts(number, power + factor, named == null ? currency : named);
        }

        Parsed<Quantity> quantity(String typed, Parsed<BigDecimal> read) {
            return switch (read) {
                case Parsed.Wrong<BigDecimal> _ -> Parsed.wrong("values.refused.amount", Lines.shortened(typed));
                case Parsed.Ambiguous<BigDecimal>(String _, BigDecimal one, BigDecimal other) ->
                    new Parsed.Ambiguous<>(Lines.shortened(typed), quantity(one), quantity(other));
                case Parsed.Ok<BigDecimal>(BigDecimal value) -> {
                    Quantity quantity = quantity(value);
                    yield Numbers.isBounded(quantity.amount())
                            ? new Parsed.Ok<>(quantity)
                            : Parsed.wrong("values.refused.number-range");
                }
            };
        }

        private Quantity quantity(BigDecimal value) {
            return new Quantity(Numbers.plain(value.movePointRight(power)), currency);
        }
    }
}
