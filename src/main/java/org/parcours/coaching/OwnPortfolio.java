package org.parcours.coaching;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.startups.search.OwnStartups;
import org.springframework.stereotype.Component;

/// Tells pickers whose portfolio a startup is in.
@Component
class OwnPortfolio implements OwnStartups {
    private final Portfolios portfolios;

    OwnPortfolio(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public Set<UUID> of(UUID person) {
        return portfolios.heldBy(person).stream().map(PortfolioEntry::startup).collect(Collectors.toSet());
    }
}
