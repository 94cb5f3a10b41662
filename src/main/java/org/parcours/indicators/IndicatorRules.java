package org.parcours.indicators;

import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Who may read figures and what is behind them. Somebody held to a park sees the figures of that park:
/// row-level policies show no other row.
@Component("indicatorRules")
public class IndicatorRules {
    public boolean mayRead() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }
}
