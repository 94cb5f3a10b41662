package org.parcours.coaching.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.startups.StartupRules;
import org.springframework.stereotype.Component;

/// Who may do what with needs. Row-level policies hide what is out of reach beneath these.
@Component("needRules")
public class NeedRules {
    private final StartupRules startups;
    private final Needs needs;

    NeedRules(StartupRules startups, Needs needs) {
        this.startups = startups;
        this.needs = needs;
    }

    public boolean mayList() {
        return startups.mayList();
    }

    public boolean mayRead(UUID need) {
        return SignedIn.current().isPresent() && needs.byId(need).isPresent();
    }

    /// The park's staff, and the startup itself.
    ///
    /// @param startup null where a machine names none
    public boolean mayExpress(@Nullable UUID startup) {
        return startup != null && (startups.mayEdit(startup) || startups.isOf(startup));
    }

    /// Takes it in charge, answers it, closes or reopens it: whoever may edit the dossier.
    public boolean mayStep(UUID need) {
        return needs.byId(need)
                .filter(known -> startups.mayRegisterIn(known.park()))
                .isPresent();
    }

    /// Sets the duty of care.
    public boolean maySet() {
        return startups.maySet();
    }
}
