package org.parcours.home.pages;

import java.util.ArrayList;
import java.util.List;
import org.parcours.home.HomeRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class DayMenu implements MenuSource {
    private final HomeRules rules;

    DayMenu(HomeRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        if (rules.mayOpen()) {
            entries.add(new MenuEntry(Group.FIRST, 0, "home.day.menu", "/day"));
        }
        if (rules.mayBeWelcomed()) {
            entries.add(new MenuEntry(Group.FIRST, 5, "home.welcome.menu", "/welcome"));
        }
        if (rules.oversees()) {
            entries.add(new MenuEntry(Group.SUPPORT, 12, "home.team.menu", "/waiting"));
        }
        if (rules.maySetRules()) {
            entries.add(new MenuEntry(Group.ADMINISTER, 40, "home.rules.menu", "/day-rules"));
        }
        return entries;
    }
}
