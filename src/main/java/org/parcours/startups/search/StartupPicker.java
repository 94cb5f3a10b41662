package org.parcours.startups.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.accounts.SignedIn;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.text.LocalizedText;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.web.lists.ListFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Startups to choose from, by the letters that somebody types: those of which a name begins so first, and among these
/// one's own portfolio.
@Component
public class StartupPicker {
    private final StartupSearch search;
    private final CodeLists lists;
    private final ObjectProvider<OwnStartups> own;

    StartupPicker(StartupSearch search, CodeLists lists, ObjectProvider<OwnStartups> own) {
        this.search = search;
        this.lists = lists;
        this.own = own;
    }

    /// A startup to choose.
    ///
    /// @param name in the reader's script
    /// @param about park and stage, which tell it from others of its name
    public record Choice(UUID id, String name, String about) {}

    /// Returns the likeliest, no more than asked for; none if nothing was typed.
    public List<Choice> find(String letters, Words words, int most) {
        if (letters.isBlank()) {
            return List.of();
        }
        Map<String, LocalizedText> stages = lists.all(StartupLists.STAGES).stream()
                .collect(Collectors.toMap(CodeListEntry::code, CodeListEntry::names));
        Set<UUID> mine = SignedIn.current()
                .map(reader -> own.stream()
                        .flatMap(source -> source.of(reader.id()).stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        ListFilter filter = StartupSearch.LIST.read(Map.of("q", letters));
        Set<Line> found = new LinkedHashSet<>(search.among(mine, filter));
        found.addAll(search.find(filter, null).lines());
        return found.stream()
                .sorted(Comparator.comparing((Line line) -> !begins(line, letters))
                        .thenComparing(line -> !mine.contains(line.id())))
                .limit(most)
                .map(line -> new Choice(line.id(), line.nameIn(words.language()), about(line, stages, words)))
                .toList();
    }

    private static boolean begins(Line line, String letters) {
        String arabic = line.nameArabic();
        return Names.begins(line.name(), letters) || (arabic != null && Names.begins(arabic, letters));
    }

    private static String about(Line line, Map<String, LocalizedText> stages, Words words) {
        LocalizedText stage = line.stage() == null ? null : stages.get(line.stage());
        return words.text(line.park()) + " · "
                + (stage == null ? words.say("startups.state." + line.state()) : words.text(stage));
    }
}
