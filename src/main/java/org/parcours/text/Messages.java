package org.parcours.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Everything the product says, in one flat key space: `dossier.title` of `messages/startups_fr.properties` is
/// `startups.dossier.title` in French.
public final class Messages {
    private final Map<Language, Map<Digits, Words>> words = new EnumMap<>(Language.class);

    /// Loads three UTF-8 files a module from the class path.
    ///
    /// @param modules names as in `messages/<module>_<fr|ar|en>.properties`
    /// @throws IllegalArgumentException where a file is missing
    public Messages(List<String> modules) {
        for (Language language : Language.values()) {
            Map<String, String> patterns = new HashMap<>();
            for (String module : modules) {
                read(module, language).forEach((key, value) -> patterns.put(module + "." + key, (String) value));
            }
            Map<Digits, Words> byDigits = new EnumMap<>(Digits.class);
            for (Digits digits : Digits.values()) {
                byDigits.put(digits, new Words(language, digits, Map.copyOf(patterns)));
            }
            words.put(language, byDigits);
        }
    }

    /// The words of a reader. Always the same object for the same choice; safe to share between threads.
    public Words words(Language language, Digits digits) {
        Digits written = language == Language.ARABIC ? digits : Digits.LATIN;
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(language)).get(written));
    }

    public Words words(Language language) {
        return words(language, Digits.LATIN);
    }

    private static Properties read(String module, Language language) {
        String file = "messages/" + module + "_" + language.tag() + ".properties";
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No " + file + " on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
