package org.parcours.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A sentence before it is known who reads it: on a page, in a mail, by a machine. Days, amounts and
/// texts inside it are written as the reader writes them.
///
/// @param key message key
/// @param arguments what fills it: texts, whole numbers, days, `Amount`, `CountryNames`, `LocalizedText`, other sayings
public record Saying(String key, List<Object> arguments) {
    private static final String DAY = "day";
    private static final String LONG_DAY = "long-day";
    private static final String NUMBER = "number";
    private static final String CURRENCY = "currency";

    public Saying {
        arguments = List.copyOf(arguments);
    }

    public static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }

    public String in(Words words) {
        return words.say(
                key,
                arguments.stream().map(argument -> written(argument, words)).toArray());
    }

    private static Object written(Object argument, Words words) {
        return switch (argument) {
            case LocalDate day -> words.date(day);
            case LongDate(LocalDate day) -> words.longDate(day);
            case BigDecimal number -> words.decimal(number, Math.max(0, number.scale()));
            case Amount amount -> words.money(amount.value(), amount.currency());
            case CountryNames countries -> countries.in(words.language());
            case LocalizedText text -> words.text(text);
            case Saying part -> part.in(words);
            case Map<?, ?> named ->
                named.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> written(entry.getValue(), words)));
            default -> argument;
        };
    }

    /// Converts an argument to what JSON can hold, so that `typed` gives it back with its type: a text stays a text
    /// even
    /// if it looks like a day.
    public static Object plain(Object argument) {
        return switch (argument) {
            case LocalDate day -> Map.of(DAY, day.toString());
            case LongDate(LocalDate day) -> Map.of(LONG_DAY, day.toString());
            case BigDecimal number -> Map.of(NUMBER, number.toPlainString());
            case Amount(BigDecimal value, String currency) -> Map.of(NUMBER, value.toPlainString(), CURRENCY, currency);
            case Integer _, Long _, Boolean _, String _ -> argument;
            default -> argument.toString();
        };
    }

    public static Object typed(Object plain) {
        if (!(plain instanceof Map<?, ?> tagged)) {
            return plain;
        }
        if (tagged.get(DAY) instanceof String day) {
            return LocalDate.parse(day);
        }
        if (tagged.get(LONG_DAY) instanceof String day) {
            return new LongDate(LocalDate.parse(day));
        }
        BigDecimal number = new BigDecimal(String.valueOf(tagged.get(NUMBER)));
        return tagged.get(CURRENCY) instanceof String currency ? new Amount(number, currency) : number;
    }

    /// A day whose month is to be named, where digits alone could be taken for another.
    public record LongDate(LocalDate day) {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// Countries named in the reader's language.
    ///
    /// @param codes ISO 3166 alpha-2
    public record CountryNames(List<String> codes) {
        public CountryNames {
            codes = List.copyOf(codes);
        }

        String in(Language language) {
            return codes.stream()
                    .map(code -> Countries.name(code, language))
                    .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        }
    }
}
