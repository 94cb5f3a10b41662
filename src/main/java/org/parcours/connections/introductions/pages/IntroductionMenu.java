package org.parcours.connections.introductions.pages;

import java.util.ArrayList;
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
        List<MenuEntry> entries = new ArrayList<>();
        if (rules.ofAPartner()) {
            entries.add(new MenuEntry(Group.FIRST, 0, "introductions.partner.menu", "/to-answer"));
        }
        Group group = rules.ofASide() ? Group.FIRST : Group.SUPPORT;
        entries.add(new MenuEntry(group, 42, "introductions.list.title", "/introductions"));
        return entries;
    }
}
