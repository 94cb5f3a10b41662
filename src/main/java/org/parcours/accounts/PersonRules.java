package org.parcours.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may see and change accounts. An administrator keeps them all, the network's director sees them all, a park
/// manager sees those of the park, and everybody sees their own.
@Component("personRules")
public class PersonRules {
    private final People people;

    PersonRules(People people) {
        this.people = people;
    }

    public boolean signedIn() {
        return SignedIn.current().isPresent();
    }

    public boolean mayAdminister() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }

    public boolean mayList() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR, Role.DIRECTOR, Role.PARK_MANAGER);
    }

    /// Parks whose people the reader sees; null for all.
    public @Nullable Set<UUID> parks() {
        SignedIn reader = SignedIn.current().orElseThrow();
        boolean everywhere = reader.roles().stream().anyMatch(held -> seesAll(held));
        return everywhere
                ? null
                : reader.roles().stream()
                        .filter(held -> held.role() == Role.PARK_MANAGER)
                        .flatMap(held -> Optional.ofNullable(held.park()).stream())
                        .collect(Collectors.toSet());
    }

    private static boolean seesAll(RoleHeld held) {
        return switch (held.role()) {
            case ADMINISTRATOR -> true;
            case DIRECTOR, PARK_MANAGER -> held.park() == null;
            default -> false;
        };
    }

    public boolean mayRead(UUID person) {
        if (!mayList()) {
            return false;
        }
        Set<UUID> seen = parks();
        return seen == null
                || people.byId(person).stream()
                        .flatMap(known -> known.roles().stream())
                        .anyMatch(held -> held.park() != null && seen.contains(held.park()));
    }
}
