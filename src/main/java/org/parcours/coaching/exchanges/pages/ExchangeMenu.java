package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.coaching.CoachingRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

/// The button in the frame of every page that notes an exchange, and the list of them in the menu.
@Component
class ExchangeMenu implements MenuSource {
    private final CoachingRules rules;

    ExchangeMenu(CoachingRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.mayCoach()
                                ? new MenuEntry(Group.NOTE, 10, "exchanges.new.title", "/exchanges/new")
                                : null,
                        rules.mayListExchanges()
                                ? new MenuEntry(Group.SUPPORT, 30, "exchanges.title", "/exchanges")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
