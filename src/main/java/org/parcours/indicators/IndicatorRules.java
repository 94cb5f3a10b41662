package org.parcours.indicators;

import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Who may read figures and what is behind them. Somebody held to a park sees the figures of that park:
/// row-level policies show no other row.
@Component("indicatorRules")
public class IndicatorRules {
    /// Sets what the network wants to reach.
    public boolean maySetTargets() {
        return maySetTarget();
    }

    public static boolean maySetTarget() {
        return SignedIn.currentHolds(Role.DIRECTOR);
    }

    /// Reads the brief of the network, or of a park.
    public boolean mayReadBrief() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER);
    }

    public boolean mayRead() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }
}
