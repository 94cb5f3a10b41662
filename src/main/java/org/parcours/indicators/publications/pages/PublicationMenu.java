package org.parcours.indicators.publications.pages;

import java.util.List;
import org.parcours.indicators.publications.PublicationRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class PublicationMenu implements MenuSource {
    private final PublicationRules rules;

    PublicationMenu(PublicationRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayRead()
                ? List.of(new MenuEntry(Group.REPORT, 40, "publications.menu", "/publications"))
                : List.of();
    }
}
