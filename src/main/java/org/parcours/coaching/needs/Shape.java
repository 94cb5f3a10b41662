package org.parcours.coaching.needs;

import java.util.List;

/// Which structured fields a family of needs asks for.
public enum Shape {
    PLAIN,
    FINANCING,
    MARKET,
    SKILL;

    /// By the names that forms and the API give them.
    public List<String> fields() {
        return switch (this) {
            case PLAIN -> List.of();
            case FINANCING -> List.of("amount", "currency", "instrument", "horizonMonths");
            case MARKET -> List.of("countries", "sectors", "customer");
            case SKILL -> List.of("skill", "level");
        };
    }
}
