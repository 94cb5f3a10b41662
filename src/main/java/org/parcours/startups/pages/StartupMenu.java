package org.parcours.startups.pages;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.startups.StartupRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class StartupMenu implements MenuSource {
    private final StartupRules rules;

    StartupMenu(StartupRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.ofAStartup() ? new MenuEntry(Group.FIRST, 0, "startups.own.menu", "/my-startup") : null,
                        rules.mayList() ? new MenuEntry(Group.FIRST, 30, "startups.list.title", "/startups") : null,
                        rules.maySet()
                                ? new MenuEntry(
                                        Group.ADMINISTER, 30, "startups.settings.title", "/administration/settings")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
