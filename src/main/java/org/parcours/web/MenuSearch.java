package org.parcours.web;

import java.util.List;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the pages of the reader's own menu.
@Component
class MenuSearch implements SearchSource {
    private final ObjectProvider<MenuSource> menus;

    MenuSearch(ObjectProvider<MenuSource> menus) {
        this.menus = menus;
    }

    @Override
    public String label() {
        return "web.search.pages";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        return menus.stream()
                .flatMap(source -> source.entries().stream())
                .map(entry -> new Hit(words.say(entry.label()), "", entry.href()))
                .filter(hit -> Names.mentions(hit.name(), text))
                .limit(most)
                .toList();
    }
}
