package org.parcours.coaching.needs.pages;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.coaching.needs.NeedRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class NeedMenu implements MenuSource {
    private final NeedRules rules;

    NeedMenu(NeedRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.mayList() ? new MenuEntry(Group.FIRST, 40, "needs.list.title", "/needs") : null,
                        rules.maySet()
                                ? new MenuEntry(Group.ADMINISTER, 35, "needs.duty.title", "/administration/duty")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
