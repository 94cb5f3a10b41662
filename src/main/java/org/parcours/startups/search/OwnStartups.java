package org.parcours.startups.search;

import java.util.Set;
import java.util.UUID;

/// The startups that a person looks after. The module that knows portfolios implements it.
public interface OwnStartups {
    /// Returns the portfolio of a person, today.
    Set<UUID> of(UUID person);
}
