package org.parcours.connections.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.search.PartnerLine;
import org.parcours.connections.search.PartnerSearch;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.parcours.web.lists.ListFilter;
import org.springframework.stereotype.Component;

/// Partners by name, in any spelling and script.
@Component
class PartnerFinder implements SearchSource {
    private final PartnerSearch search;
    private final ConnectionRules rules;

    PartnerFinder(PartnerSearch search, ConnectionRules rules) {
        this.search = search;
        this.rules = rules;
    }

    @Override
    public String label() {
        return "connections.list.title";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        ListFilter filter = PartnerSearch.LIST.read(Map.of("q", text, "size", Integer.toString(most)));
        return rules.mayList()
                ? search.find(filter, null).lines().stream()
                        .map(line ->
                                new Hit(line.nameIn(words.language()), about(line, words), "/partners/" + line.id()))
                        .toList()
                : List.of();
    }

    private static String about(PartnerLine line, Words words) {
        String kind = words.say("connections.kind." + line.kind());
        return line.city() == null ? kind : kind + " · " + line.city();
    }

    @Override
    public String listOf(String text) {
        return "/partners?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
