package org.parcours.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence before it is known who reads it: on a page, in a mail, by a machine. Days, amounts and
/// texts inside it are written as the reader writes them.
///
/// @param key message key
/// @param arguments what fills it: texts, whole numbers, days, `Amount`, `CountryNames`, `LocalizedText`, other sayings
public record Saying(String key, List<Object> arguments) {
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
            default -> argument;
        };
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
