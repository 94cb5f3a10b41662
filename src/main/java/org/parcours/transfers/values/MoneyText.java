package org.parcours.transfers.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.NumberStyle;
import org.parcours.transfers.files.Problem;

/// Amounts as people write them: `4,2 MDH`, `180 000 DH`, `MAD 1.5M`, `12 k€`, `3 millions de dirhams`, `٥٠ ألف درهم`.
final class MoneyText {
    private static final Pattern AMOUNT = Pattern.compile("[-+]? ?(?:[0-9]|[.,](?=[0-9]))(?:[0-9., ]*[0-9])?");
    private static final Pattern UNIT =
            Pattern.compile("(k|m|md|mrd)?(dhs?|mad|eur|euros?|usd|gbp|€|\\$|£)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("m", 6),
            Map.entry("md", 9),
            Map.entry("mrd", 9),
            Map.entry("mille", 3),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("milliard", 9),
            Map.entry("milliards", 9),
            Map.entry("thousand", 3),
            Map.entry("billion", 9),
            Map.entry("ألف", 3),
            Map.entry("الف", 3),
            Map.entry("مليون", 6),
            Map.entry("مليار", 9));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("dh", "MAD"),
            Map.entry("dhs", "MAD"),
            Map.entry("mad", "MAD"),
            Map.entry("dirham", "MAD"),
            Map.entry("dirhams", "MAD"),
            Map.entry("درهم", "MAD"),
            Map.entry("درهما", "MAD"),
            Map.entry("درهماً", "MAD"),
            Map.entry("دراهم", "MAD"),
            Map.entry("د.م", "MAD"),
            Map.entry("د.م.", "MAD"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("أورو", "EUR"),
            Map.entry("usd", "USD"),
            Map.entry("$", "USD"),
            Map.entry("gbp", "GBP"),
            Map.entry("£", "GBP"));

    private MoneyText() {}

    /// @param currency the one meant where the text names none
    static Parsed<Money> parse(String raw, NumberStyle style, String currency) {
        String text = NumberText.latin(raw);
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.find()) {
            return new Parsed.Wrong<>(Problem.NOT_MONEY, raw);
        }
        String found = currency;
        int power = 0;
        String words = text.substring(0, amount.start()) + " " + text.substring(amount.end());
        for (String word : words.strip().split("[ ]+", -1)) {
            Unit unit = unit(word.toLowerCase(Locale.ROOT));
            if (unit == null) {
                return new Parsed.Wrong<>(Problem.NOT_MONEY, raw);
            }
            found = unit.currency().isEmpty() ? found : unit.currency();
            power += unit.power();
        }
        Parsed<BigDecimal> number = NumberText.parse(amount.group(), style);
        return switch (number) {
            case Parsed.Ok<BigDecimal>(BigDecimal value) ->
                new Parsed.Ok<>(new Money(scaled(value.movePointRight(power)), found));
            case Parsed.Wrong<BigDecimal>(Problem problem, String _) ->
                new Parsed.Wrong<>(problem == Problem.NOT_A_NUMBER ? Problem.NOT_MONEY : problem, raw);
        };
    }

    private static BigDecimal scaled(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static @Nullable Unit unit(String word) {
        if (word.isEmpty() || word.equals("de") || word.equals("d'")) {
            return new Unit(0, "");
        }
        if (POWERS.containsKey(word)) {
            return new Unit(POWERS.getOrDefault(word, 0), "");
        }
        if (CURRENCIES.containsKey(word)) {
            return new Unit(0, CURRENCIES.getOrDefault(word, ""));
        }
        Matcher joined = UNIT.matcher(word);
        return joined.matches()
                ? new Unit(
                        joined.group(1) == null ? 0 : POWERS.getOrDefault(joined.group(1), 0),
                        joined.group(2) == null ? "" : CURRENCIES.getOrDefault(joined.group(2), ""))
                : null;
    }

    private record Unit(int power, String currency) {}
}
