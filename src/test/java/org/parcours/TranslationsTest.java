package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said is said in French, Arabic and English, and nothing visible stands outside the messages.
class TranslationsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path LOADED = Path.of("src/main/resources/application.yaml");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    /// Reviewed: the product's own name, and abbreviations that are the same in the three languages.
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("Parcours", "JSON", "CSV", "XLSX", "PDF", "API", "SHA", "Ed", "FR", "EN", "ICE", "RC");

    private static final Set<String> ARABIC_PLURALS = Set.of("zero", "one", "two", "few", "many", "other");

    @Test
    void everyModuleSpeaksThreeLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            Map<String, Set<String>> keys = new TreeMap<>();
            for (String language : LANGUAGES) {
                keys.put(language, new TreeSet<>(messages(module, language).keySet()));
            }
            Set<String> all =
                    keys.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
            keys.forEach((language, known) -> all.stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> wrong.add(module + "." + key + " is not said in " + language)));
        }
        assertThat(wrong).isEmpty();
    }

    /// What is not loaded is missed only by who opens the page. The passports' file is for the command alone.
    @Test
    void everyFileIsLoaded() throws IOException {
        Matcher loaded = Pattern.compile("messages: >-\\s+((?:[a-z]+,?\\s+)+)").matcher(Files.readString(LOADED));
        assertThat(loaded.find()).isTrue();
        Set<String> modules = new TreeSet<>(modules());
        modules.remove("passports");
        assertThat(new TreeSet<>(List.of(loaded.group(1).strip().split(",\\s+"))))
                .isEqualTo(modules);
    }

    @Test
    void noKeyIsSaidTwice() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(MESSAGES, ".properties")) {
            Set<String> seen = new HashSet<>();
            for (String line : logicalLines(file)) {
                String key = line.split("=", 2)[0].strip();
                if (!seen.add(key)) {
                    wrong.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMessageIsWellFormed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            for (String language : LANGUAGES) {
                messages(module, language).forEach((key, value) -> {
                    String where = module + "." + key + " in " + language + ": ";
                    if (value.isBlank()) {
                        wrong.add(where + "blank");
                    }
                    // ICU takes an apostrophe before a brace for a quotation mark; ’ is what typography wants anyway.
                    if (value.contains("'{")) {
                        wrong.add(where + "write ’ before a brace");
                    }
                    try {
                        new MessageFormat(value, ULocale.forLanguageTag(language));
                    } catch (IllegalArgumentException e) {
                        wrong.add(where + e.getMessage());
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLanguageTakesTheSameArguments() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            Map<String, Set<String>> french = arguments(module, "fr");
            for (String language : List.of("ar", "en")) {
                arguments(module, language).forEach((key, names) -> {
                    if (!names.equals(french.getOrDefault(key, names))) {
                        wrong.add(module + "." + key + ": fr " + french.get(key) + ", " + language + " " + names);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void arabicPluralsHaveTheirSixForms() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            messages(module, "ar").forEach((key, value) -> {
                for (Set<String> forms : plurals(value)) {
                    if (!forms.containsAll(ARABIC_PLURALS)) {
                        wrong.add(module + "." + key + " has only " + forms);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void templatesHoldNoText() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            for (String text : TemplateText.visible(Files.readString(template))) {
                Matcher words = Pattern.compile("\\p{L}{2,}").matcher(text);
                if (words.results().anyMatch(word -> !SAME_EVERYWHERE.contains(word.group()))) {
                    wrong.add(TEMPLATES.relativize(template) + ": " + text);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeySaidExists() throws IOException {
        Set<String> keys = keys();
        Pattern said = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");
        List<String> wrong = new ArrayList<>();
        for (Path file : code()) {
            said.matcher(withoutComments(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> {
                        if (!keys.contains(key)) {
                            wrong.add(file + " says " + key);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    /// A key counts as used where it stands whole in a string, or where a string that ends in a dot, or is joined to
    /// something by `+`, begins it: `"startups.kind." + kind`.
    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Pattern literal = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"(\\s*\\+)?|\"([a-z][\\w.-]*\\.)(?=[^\\w\"])");
        for (Path file : code()) {
            literal.matcher(withoutComments(file)).results().forEach(found -> {
                if (found.group(1) == null) {
                    beginnings.add(found.group(3));
                } else if (found.group(2) != null || found.group(1).endsWith(".")) {
                    beginnings.add(found.group(1));
                } else {
                    whole.add(found.group(1));
                }
            });
        }
        // Text is given the beginning `text.money` and adds the unit itself.
        beginnings.add("text.money.");
        // A rule of the day is named by its code: `coaching.silent` says `coaching.rule.silent` and what its days
        // count.
        assertThat(keys().stream()
                        .filter(key -> !whole.contains(key))
                        .filter(key ->
                                !whole.contains(key.replace(".rule.", ".").replaceFirst("\\.days$", "")))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : modules()) {
            messages(module, "fr").keySet().forEach(key -> keys.add(module + "." + key));
        }
        return keys;
    }

    private static Map<String, Set<String>> arguments(String module, String language) throws IOException {
        Map<String, Set<String>> arguments = new LinkedHashMap<>();
        messages(module, language).forEach((key, value) -> {
            MessagePattern pattern = new MessagePattern(value);
            Set<String> names = new TreeSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                    names.add(pattern.getSubstring(part));
                }
            }
            arguments.put(key, names);
        });
        return arguments;
    }

    /// The forms of each plural in a message, one set a plural.
    private static List<Set<String>> plurals(String message) {
        MessagePattern pattern = new MessagePattern(message);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                Set<String> forms = new TreeSet<>();
                int end = pattern.getLimitPartIndex(i);
                for (int j = i + 1; j < end; j++) {
                    Part inner = pattern.getPart(j);
                    if (inner.getType() == Part.Type.MSG_START) {
                        j = pattern.getLimitPartIndex(j);
                    } else if (inner.getType() == Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(inner));
                    }
                }
                // Ordinal numbers have one form in Arabic.
                if (part.getArgType() == ArgType.PLURAL) {
                    plurals.add(forms);
                }
            }
        }
        return plurals;
    }

    private static Set<String> modules() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("_[a-z]{2}\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(String module, String language) throws IOException {
        Path file = MESSAGES.resolve(module + "_" + language + ".properties");
        assertThat(file).exists();
        java.util.Properties properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, value) -> messages.put((String) key, (String) value));
        return messages;
    }

    private static List<String> logicalLines(Path file) throws IOException {
        String joined = Files.readString(file).replaceAll("\\\\\\R\\s*", "");
        return joined.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("!"))
                .toList();
    }

    private static List<Path> code() throws IOException {
        return Stream.concat(files(TEMPLATES, ".jte").stream(), files(SOURCES, ".java").stream())
                .toList();
    }

    private static String withoutComments(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^\\s*//.*$", "").replaceAll("(?s)<%--.*?--%>", "");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
