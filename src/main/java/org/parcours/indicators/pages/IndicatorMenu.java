package org.parcours.indicators.pages;

import java.util.List;
import org.parcours.indicators.IndicatorRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class IndicatorMenu implements MenuSource {
    private final IndicatorRules rules;

    IndicatorMenu(IndicatorRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayRead() ? List.of(new MenuEntry(Group.REPORT, 20, "indicators.menu", "/indicators")) : List.of();
    }
}
