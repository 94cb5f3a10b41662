package org.parcours.transfers.pages;

import java.util.List;
import org.parcours.transfers.TransferRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class ImportMenu implements MenuSource {
    private final TransferRules rules;

    ImportMenu(TransferRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayStart()
                ? List.of(
                        new MenuEntry(Group.REPORT, 40, "transfers.menu", "/imports"),
                        new MenuEntry(Group.ADMINISTER, 50, "transfers.recipes", "/administration/recipes"))
                : List.of();
    }
}
