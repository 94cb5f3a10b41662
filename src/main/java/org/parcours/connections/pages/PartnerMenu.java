package org.parcours.connections.pages;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.connections.ConnectionRules;
import org.parcours.web.MenuSource;
import org.springframework.stereotype.Component;

@Component
class PartnerMenu implements MenuSource {
    private final ConnectionRules rules;

    PartnerMenu(ConnectionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.mayList()
                                ? new MenuEntry(Group.SUPPORT, 40, "connections.list.title", "/partners")
                                : null,
                        rules.isPartner()
                                ? new MenuEntry(Group.FIRST, 10, "connections.own.title", "/partners/own")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
