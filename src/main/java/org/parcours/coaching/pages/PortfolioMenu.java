package org.parcours.coaching.pages;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.coaching.CoachingRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class PortfolioMenu implements MenuSource {
    private final CoachingRules rules;

    PortfolioMenu(CoachingRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.mayCoach()
                                ? new MenuEntry(Group.SUPPORT, 10, "portfolios.own.title", "/portfolio")
                                : null,
                        rules.mayMove()
                                ? new MenuEntry(Group.SUPPORT, 20, "portfolios.team.title", "/portfolios")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
