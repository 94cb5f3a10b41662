package org.parcours.coaching.exchanges.pages;

import java.util.List;
import org.parcours.coaching.CoachingRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

/// The button in the frame of every page that notes an exchange.
@Component
class ExchangeMenu implements MenuSource {
    private final CoachingRules rules;

    ExchangeMenu(CoachingRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayCoach()
                ? List.of(new MenuEntry(Group.NOTE, 10, "exchanges.new.title", "/exchanges/new"))
                : List.of();
    }
}
