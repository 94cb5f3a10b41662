package org.parcours.connections.introductions.pages;

import java.util.List;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class IntroductionMenu implements MenuSource {
    private final IntroductionRules rules;

    IntroductionMenu(IntroductionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        if (!rules.mayList()) {
            return List.of();
        }
        Group group = rules.ofASide() ? Group.FIRST : Group.SUPPORT;
        return List.of(new MenuEntry(group, 42, "introductions.list.title", "/introductions"));
    }
}
