package org.parcours.startups.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parcours.startups.StartupRules;
import org.parcours.startups.search.Line;
import org.parcours.startups.search.StartupSearch;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.parcours.web.lists.ListFilter;
import org.springframework.stereotype.Component;

/// Startups by name or number, in any spelling and script.
@Component
class StartupFinder implements SearchSource {
    private final StartupSearch search;
    private final StartupRules rules;

    StartupFinder(StartupSearch search, StartupRules rules) {
        this.search = search;
        this.rules = rules;
    }

    @Override
    public String label() {
        return "startups.list.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        ListFilter filter = StartupSearch.LIST.read(Map.of("q", text, "size", Integer.toString(most)));
        return rules.mayList()
                ? search.find(filter, null).lines().stream()
                        .map(line ->
                                new Hit(line.nameIn(words.language()), about(line, words), "/startups/" + line.id()))
                        .toList()
                : List.of();
    }

    private static String about(Line line, Words words) {
        return words.text(line.park()) + " · " + words.say("startups.state." + line.state());
    }

    @Override
    public String listOf(String text) {
        return "/startups?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
