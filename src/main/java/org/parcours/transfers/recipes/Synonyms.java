package org.parcours.transfers.recipes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.transfers.Column;
import org.springframework.stereotype.Component;

/// By which words a column, or a choice, is meant in a file: its key, its names in the three languages, and what
/// `sheets.guess.<key>` adds.
@Component
public class Synonyms {
    private final Messages messages;

    Synonyms(Messages messages) {
        this.messages = messages;
    }

    /// As two spellings of one header meet: without case, accents, and signs between words.
    public static String folded(String text) {
        return Names.fold(text.replace('_', ' ').replace('-', ' '));
    }

    public Set<String> of(Column column) {
        Set<String> words = new LinkedHashSet<>();
        words.add(folded(column.key()));
        String guess = "sheets.guess." + column.key();
        everyLanguage().forEach(said -> {
            words.add(folded(column.label(said)));
            if (said.knows(guess)) {
                Arrays.stream(said.say(guess).split(";", -1))
                        .map(Synonyms::folded)
                        .forEach(words::add);
            }
        });
        words.remove("");
        return words;
    }

    /// The names of a column itself: its key and labels, without what else may mean it.
    Set<String> names(Column column) {
        Set<String> names = new LinkedHashSet<>();
        names.add(folded(column.key()));
        everyLanguage().forEach(said -> names.add(folded(column.label(said))));
        return names;
    }

    /// What each word means that a choice is known by.
    Map<String, String> meanings(Column column) {
        Map<String, String> meanings = new HashMap<>();
        column.choices().forEach(choice -> of(choice).forEach(word -> meanings.putIfAbsent(word, choice.value())));
        return meanings;
    }

    /// The words of a cell that names several, as `FinTech, SaaS`; the whole of it where it names one.
    static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[,;|/،؛\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    public Set<String> of(Column.Choice choice) {
        Set<String> words = new LinkedHashSet<>();
        words.add(folded(choice.value()));
        everyLanguage().forEach(said -> {
            words.add(folded(choice.label(said)));
            String guess =
                    "sheets.guess." + choice.value().toLowerCase(Locale.ROOT).replace('_', '-');
            if (choice.labelKey() != null && said.knows(guess)) {
                Arrays.stream(said.say(guess).split(";", -1))
                        .map(Synonyms::folded)
                        .forEach(words::add);
            }
        });
        words.remove("");
        return words;
    }

    private Stream<Words> everyLanguage() {
        return Arrays.stream(Language.values()).map(messages::words);
    }
}
