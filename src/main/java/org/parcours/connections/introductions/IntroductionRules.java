package org.parcours.connections.introductions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedRules;
import org.parcours.startups.StartupRules;
import org.springframework.stereotype.Component;

/// Who may do what with introductions. The park's staff proposes and follows them; a side sees its
/// own and answers for
/// itself, the partner from the moment at which the startup has agreed. Row-level policies hide
/// what is out of reach
/// beneath these.
@Component("introductionRules")
public class IntroductionRules {
    private final StartupRules startups;
    private final NeedRules needs;
    private final Introductions introductions;

    IntroductionRules(StartupRules startups, NeedRules needs, Introductions introductions) {
        this.startups = startups;
        this.needs = needs;
        this.introductions = introductions;
    }

    public boolean mayList() {
        return startups.mayList() || ofASide();
    }

    public boolean ofAPartner() {
        return SignedIn.currentHolds(Role.PARTNER);
    }

    public boolean ofASide() {
        return SignedIn.currentHolds(Role.STARTUP, Role.PARTNER);
    }

    /// Whoever may record the need's steps.
    ///
    /// @param need null where none was named
    public boolean mayPropose(@Nullable UUID need) {
        return need != null && needs.mayStep(need);
    }

    public boolean mayProposeAny() {
        return startups.mayRegister();
    }

    public boolean mayRead(UUID introduction) {
        return known(introduction)
                .filter(known -> startups.mayList()
                        || known.taken(IntroductionState.STARTUP_AGREED).isPresent()
                        || speaksFor(Role.STARTUP, known.startup()))
                .isPresent();
    }

    /// Records what happened, withdraws, notes what came of it: the staff of the startup's park.
    public boolean mayStep(UUID introduction) {
        return known(introduction)
                .filter(known -> startups.mayRegisterIn(known.park()))
                .isPresent();
    }

    /// Answers for a side: somebody of it, or the staff as it was told.
    ///
    /// @param side null where none was named
    public boolean mayAnswer(UUID introduction, @Nullable Side side) {
        return mayStep(introduction)
                || known(introduction).filter(known -> isOf(known, side)).isPresent();
    }

    private static boolean isOf(Introduction known, @Nullable Side side) {
        if (side == Side.STARTUP) {
            return speaksFor(Role.STARTUP, known.startup());
        }
        return side == Side.PARTNER
                && speaksFor(Role.PARTNER, known.partner())
                && known.taken(IntroductionState.STARTUP_AGREED).isPresent();
    }

    private Optional<Introduction> known(UUID introduction) {
        return SignedIn.current().isEmpty() ? Optional.empty() : introductions.byId(introduction);
    }

    private static boolean speaksFor(Role role, UUID dossier) {
        return SignedIn.current().stream()
                .flatMap(person -> person.roles().stream())
                .anyMatch(held -> held.role() == role && dossier.equals(held.dossier()));
    }
}
