package org.parcours.text;

import static java.lang.Character.DIRECTIONALITY_LEFT_TO_RIGHT;

import com.ibm.icu.text.MessageFormat;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a template says to one reader: sentences by key, and (from [Formats]) dates, numbers and amounts.
///
///     ${w.say("startups.list.title")}   ${w.say("startups.list.found", count)}   ${w.date(startup.admittedOn())}
public final class Words extends Formats {
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> compiled = new ConcurrentHashMap<>();

    Words(Language language, Digits digits, Map<String, String> patterns) {
        super(language, digits);
        this.patterns = patterns;
    }

    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    /// The sentence of a key. Positional arguments fill `{0}`, `{1}`…; named ones come as one map or as alternating
    /// names and values. A number is grouped and takes the reader's digits: give a year through `year(…)`.
    ///
    /// @throws IllegalArgumentException naming key and language, where the key or an argument is missing
    @Override
    public String say(String key, @Nullable Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "No message " + key + " in " + language().tag());
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = compiled.computeIfAbsent(key, k -> compile(k, pattern));
        Map<String, @Nullable Object> filled =
                format.usesNamedArguments() ? named(key, arguments) : numbered(arguments);
        for (String name : format.getArgumentNames()) {
            if (!filled.containsKey(name)) {
                throw new IllegalArgumentException(
                        "Message " + key + " in " + language().tag() + " needs an argument " + name);
            }
        }
        filled.replaceAll((name, value) -> pattern.contains("{" + name + ", select,") ? value : isolated(value));
        // ICU formats keep state while they format.
        synchronized (format) {
            return format.format(filled);
        }
    }

    /// A name in the other script keeps its own direction and moves nothing around it (Unicode's
    /// isolates). An address is left as it is, so that what follows is never taken for a part of it.
    private @Nullable Object isolated(@Nullable Object argument) {
        if (!(argument instanceof String said) || said.indexOf('\n') >= 0 || said.contains("://")) {
            return argument;
        }
        boolean other = language() == Language.ARABIC
                ? said.chars().anyMatch(letter -> Character.getDirectionality(letter) == DIRECTIONALITY_LEFT_TO_RIGHT)
                : Bidi.requiresBidi(said.toCharArray(), 0, said.length());
        return other ? "\u2068" + said + "\u2069" : said;
    }

    /// The text in the reader's language, else in the first language it has.
    public String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(language());
    }

    private MessageFormat compile(String key, String pattern) {
        try {
            return new MessageFormat(pattern, numbers());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Message " + key + " in " + language().tag() + " is not well formed: " + pattern, e);
        }
    }

    private static Map<String, @Nullable Object> named(String key, @Nullable Object[] arguments) {
        Map<String, @Nullable Object> map = new HashMap<>();
        if (arguments.length == 1 && arguments[0] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> map.put(String.valueOf(name), value));
            return map;
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Message " + key + " needs names and values by turns");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            map.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return map;
    }

    private static Map<String, @Nullable Object> numbered(@Nullable Object[] arguments) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            map.put(String.valueOf(i), arguments[i]);
        }
        return map;
    }
}
