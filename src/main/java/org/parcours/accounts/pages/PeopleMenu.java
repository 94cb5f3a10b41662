package org.parcours.accounts.pages;

import java.util.ArrayList;
import java.util.List;
import org.parcours.accounts.PersonRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements MenuSource {
    private final PersonRules rules;

    PeopleMenu(PersonRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        if (rules.mayList()) {
            entries.add(new MenuEntry(Group.ADMINISTER, 20, "accounts.people.menu", "/administration/people"));
        }
        if (rules.mayAdminister()) {
            entries.add(new MenuEntry(Group.FIRST, 0, "accounts.care.menu", "/administration"));
            entries.add(new MenuEntry(Group.ADMINISTER, 90, "mail.outbox.title", "/administration/outbox"));
            entries.add(new MenuEntry(Group.ADMINISTER, 95, "webhooks.title", "/administration/webhooks"));
        }
        return entries;
    }
}
