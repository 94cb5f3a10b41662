package org.parcours.startups.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parcours.startups.StartupRules;
import org.parcours.startups.search.StartupPicker;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.stereotype.Component;

/// Startups by name or number, in any spelling and script.
@Component
class StartupFinder implements SearchSource {
    private final StartupPicker picker;
    private final StartupRules rules;

    StartupFinder(StartupPicker picker, StartupRules rules) {
        this.picker = picker;
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
        return rules.mayList()
                ? picker.find(text, words, most).stream()
                        .map(found -> new Hit(found.name(), found.about(), "/startups/" + found.id()))
                        .toList()
                : List.of();
    }

    @Override
    public String listOf(String text) {
        return "/startups?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
