package org.parcours.startups.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.accounts.DossierNames;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.web.lists.ListFilter;
import org.springframework.stereotype.Component;

/// Name and park of startups for those who keep the accounts: no dossier is within their reach, so the system looks.
@Component
class StartupNames implements DossierNames {
    private final StartupSearch search;
    private final Startups startups;

    StartupNames(StartupSearch search, Startups startups) {
        this.search = search;
        this.startups = startups;
    }

    @Override
    public Role role() {
        return Role.STARTUP;
    }

    @Override
    public List<Named> find(String text) {
        ListFilter filter = StartupSearch.LIST.read(Map.of("q", text, "size", "10"));
        return Scope.SYSTEM.call(() -> search.find(filter, null)).lines().stream()
                .map(line -> new Named(line.id(), line.name(), line.nameArabic(), line.park()))
                .toList();
    }

    @Override
    public Optional<Named> byId(UUID dossier) {
        return Scope.SYSTEM.call(() -> startups.byId(dossier).map(this::named));
    }

    private Named named(Startup startup) {
        Startup.Facts facts = startup.facts();
        return new Named(
                startup.id(),
                facts.name(),
                facts.nameArabic(),
                search.park(facts.park()).orElseThrow());
    }
}
