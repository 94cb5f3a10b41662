package org.parcours.parks.pages;

import java.util.List;
import org.parcours.parks.ParkRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class ParkMenu implements MenuSource {
    private final ParkRules rules;

    ParkMenu(ParkRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayRead()
                ? List.of(new MenuEntry(Group.ADMINISTER, 10, "parks.menu", "/administration/parks"))
                : List.of();
    }
}
